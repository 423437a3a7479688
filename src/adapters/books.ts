import { defaultRulebook } from '../domain/rulebook/default';
import { rulesOf } from '../domain/rulebook/rules';
import type { Books } from '../ports';

const first = rulesOf(defaultRulebook);

export const books: Books = {
  async of() {
    return first;
  },
};
