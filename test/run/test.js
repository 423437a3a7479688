// `npm test`: installs what is missing, then runs everything.
const { install, handOver } = require('./install.js');

handOver('test/run/everything.ts', { TRIN_INSTALL_MS: String(install()) });
