/** Imported first, because the libraries read these the moment they are loaded. */
import { z } from 'zod';

// Compiling schemas would want `eval`, which the pages' content policy forbids.
z.config({ jitless: true });

// Nobody switches Atlaskit's experiments on here; saying so keeps it from asking a service that is not there.
Object.assign(globalThis, { __PLATFORM_FEATURE_FLAGS__: { booleanResolver: () => false } });
