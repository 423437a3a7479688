import { withSite } from '../site/closing';
import { openDesk, supportCentre, type Desk } from './desk';
import { easter, EVE } from './easter';
import { tell, type Moment } from './story';
import { MONDAY, twoDays } from './two-days';

/** Every case a story leaves behind, with where its proof disagrees, if it does. */
async function disagreements(desk: Desk): Promise<readonly unknown[]> {
  const proofs: unknown[] = [];
  for (const { key: issueId } of desk.site.storage('case')) {
    const answer = await desk.call('first', 'ledger.prove', { issueId }, { projectKey: 'SUP' });
    if (!answer.ok || answer.value.state !== 'known')
      throw new Error(`${issueId} is not proved: ${JSON.stringify(answer)}`);
    proofs.push(answer.value.proof.difference);
  }
  return proofs;
}

/** Heard late is the harder of the two Easters; `npm run deep` tells the other as well. */
const deep = process.env['TRIN_DEEP'] === '1';
const IN_TIME: readonly [string, string, readonly Moment[], boolean][] = [['Easter', EVE, easter, false]];

test.each<[string, string, readonly Moment[], boolean]>([
  ...(deep ? IN_TIME : []),
  ['Easter, of which we hear late and by the sweep alone', EVE, easter, true],
  ['two days', MONDAY, twoDays, false],
])(
  '%s: what is recorded is what the rules make of what people did, case by case',
  async (_story, at, moments, late) => {
    await withSite(supportCentre(at), async (site) => {
      const desk = await openDesk(site);
      if (late) site.faults.set({ when: { api: 'event' }, do: 'drop' });
      const told = await tell(desk, moments);
      const found = await disagreements(desk);
      expect(found.length).toBeGreaterThanOrEqual(Object.keys(told).length);
      expect(found.filter((one) => one !== undefined)).toEqual([]);
    });
  },
);
