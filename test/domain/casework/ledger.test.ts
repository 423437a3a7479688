import { decide } from '../../../src/domain/casework/decide';
import { happenedIn } from '../../../src/domain/casework/ledger';
import { defaultRulebook } from '../../../src/domain/rulebook/default';
import { rulesOf } from '../../../src/domain/rulebook/rules';
import { at, heard, news, received, second } from './telling';

const whole = rulesOf(defaultRulebook);

test('what the follow-up says, it says to 1st level, whoever has the case', () => {
  const passedOn = heard(
    heard([], '11-24 08:31', received('11-24 08:30')),
    '11-24 09:00',
    news('11-24 09:00', { type: 'passed-on', to: second }),
  );
  const history = decide(passedOn, () => whole, at('11-26 09:00'));
  const followUp = happenedIn(history, () => whole).find(
    ({ clock, what }) => clock === 'follow-up' && what === 'acted',
  );
  expect(followUp).toMatchObject({ team: { level: 'third' }, told: { id: 'copenhagen', level: 'first' } });
});
