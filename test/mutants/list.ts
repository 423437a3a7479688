import { access } from './access';
import { board } from './board';
import { calendar } from './calendar';
import { calendars } from './calendars';
import { casework } from './casework';
import { check } from './check';
import { desk } from './desk';
import { gate } from './gate';
import { issueLife } from './issue-life';
import { ledger } from './ledger';
import { letters } from './letters';
import type { Mutant } from './mutant';
import { protocol } from './protocol';
import { racing } from './races';
import { rulebook } from './rulebook';
import { rules } from './rules';
import { replay } from './replay';
import { running } from './running';
import { start } from './start';
import { service } from './service';
import { stuck } from './stuck';
import { undone } from './undone';

/** Every guard and rule that would be missed only by somebody else. */
export const mutants: readonly Mutant[] = [
  ...calendar,
  ...calendars,
  ...casework,
  ...check,
  ...letters,
  ...access,
  ...running,
  ...service,
  ...stuck,
  ...replay,
  ...ledger,
  ...issueLife,
  ...desk,
  ...rulebook,
  ...rules,
  ...racing,
  ...protocol,
  ...gate,
  ...start,
  ...board,
  ...undone,
];
