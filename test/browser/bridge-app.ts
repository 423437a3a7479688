/** A frame's whole content for tests of the bridge: the real package, within reach of the test. */
import * as bridge from '@forge/bridge';

Object.assign(globalThis, { bridge });
const root = document.getElementById('root');
if (root) root.textContent = 'ready';
