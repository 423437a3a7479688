import assert from 'node:assert/strict';
import { openSpans, openingsOf } from '../../src/domain/calendar/openings';
import { compared } from '../../src/domain/replay/compare';
import { imagined } from '../../src/domain/replay/imagined';
import { proofOf } from '../../src/domain/replay/proof';
import { hopChain } from '../../src/domain/casework/chain';
import { fold } from '../../src/domain/casework/fold';
import { defaultRulebook } from '../../src/domain/rulebook/default';
import { rulesOf } from '../../src/domain/rulebook/rules';
import { DAY } from '../../src/domain/time';
import { pastCase } from '../scenarios/past-cases';
import { scaled } from '../domain/replay/lives';
import { PEERS } from './peers';
import { bestOf, timeOf } from './timing';

const [CASES, SAMPLE, ROUNDS] = [500, 20, 3];
const BEGIN = Date.UTC(2026, 8, 1);
const UNTIL = BEGIN + 90 * DAY;

/** Prints what replaying costs, and what its working time alone would with the peer's clock. */
function benchReplay(): void {
  const base = rulesOf(defaultRulebook);
  const draft = rulesOf({ ...scaled(defaultRulebook, 0.5), version: 0 });
  const cases = Array.from({ length: CASES }, (_, i) => pastCase(i + 1, BEGIN));
  const replay = (some: typeof cases): number =>
    timeOf(() =>
      some.forEach((history) =>
        compared(
          history,
          imagined(history, draft, () => base, UNTIL),
        ),
      ),
    );
  const proof = timeOf(() => cases.forEach((history) => assert.ok(proofOf(history, () => base).agrees)));
  const whole = bestOf(ROUNDS, () => replay(cases));

  const [peer] = PEERS;
  assert.ok(peer);
  const sample = cases.slice(0, SAMPLE);
  const ours = bestOf(ROUNDS, () => replay(sample));
  const asked = sample.flatMap((history) => {
    const state = fold(history);
    const bars = state ? hopChain(state, () => base, UNTIL) : [];
    return bars.map(({ stay, limit }) => ({ stay, limit, calendar: base.calendar(base.team(stay.team)) }));
  });
  for (const { calendar } of asked) openSpans(openingsOf(calendar), BEGIN, UNTIL);
  // The least any engine must ask of a clock for a case: how much each stay used, and when its limit is reached.
  const theirs = timeOf(() => {
    for (const { stay, limit, calendar } of asked) {
      peer.use(calendar);
      peer.between(stay.from, stay.to ?? UNTIL);
      if (limit) peer.after(stay.from, limit.time);
    }
  });
  console.log(
    `Replay of ${CASES} cases of ${Math.round(cases.flat().length / CASES)} events under limits half as long`,
  );
  console.table([
    { what: 'imagined and compared', 'ms per 1,000 cases': Math.round((whole / CASES) * 1000) },
    { what: 'told again and proved', 'ms per 1,000 cases': Math.round((proof / CASES) * 1000) },
  ]);
  console.log(
    `On ${SAMPLE} of them the whole of it takes ${ours.toFixed(0)} ms; ${peer.name} as the clock, asked but twice a stay, ` +
      `${theirs.toFixed(0)} ms: ${(theirs / ours).toFixed(1)} times as long\n`,
  );
}

benchReplay();
