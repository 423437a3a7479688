// `npm start`: installs what is missing, builds what is stale, then opens the local site.
const { install, handOver } = require('./install.js');

install();
handOver('test/run/open-site.ts');
