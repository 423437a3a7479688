// `npm test`: installs what is missing, then runs everything.
const { install, handOver } = require('./install.js');

const prepared = Number(process.env.TRIN_PREPARED_MS ?? 0);
handOver('test/run/everything.ts', { TRIN_INSTALL_MS: String(prepared + install()) });
