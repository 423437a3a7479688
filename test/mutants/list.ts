import { access } from './access';
import { calendar } from './calendar';
import { casework } from './casework';
import type { Mutant } from './mutant';
import { rulebook } from './rulebook';
import { rules } from './rules';
import { running } from './running';

/** Every guard and rule that would be missed only by somebody else. */
export const mutants: readonly Mutant[] = [...calendar, ...casework, ...access, ...running, ...rulebook, ...rules];
