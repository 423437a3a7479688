import { getAppContext } from '@forge/api';
import type { Licence } from '../ports/ports';

/** The context of every invocation says whether the app is paid for. An app that costs nothing has no licence, and runs. */
export const licence: Licence = {
  suspended: () => getAppContext().license?.isActive === false,
};
