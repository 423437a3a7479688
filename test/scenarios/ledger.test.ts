import type { LedgerAnswer, LedgerEntry, ProofView } from '../../src/contract/ledger';
import { withSite } from '../site/closing';
import type { Site } from '../site/site';
import { openDesk, supportCentre, type Desk } from './desk';
import { MONDAY, twoDays } from './two-days';
import { inCopenhagen } from './story';

const WEEK = { from: Date.parse('2026-11-23T00:00:00+01:00'), to: Date.parse('2026-11-30T00:00:00+01:00') };
const SUP = { projectKey: 'SUP' };

async function list(desk: Desk, more: object = {}): Promise<LedgerAnswer> {
  const answer = await desk.call('projectAdmin', 'ledger.list', { ...WEEK, ...more }, SUP);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

async function proof(desk: Desk, key: string): Promise<ProofView> {
  const answer = await desk.call('first', 'case.prove', {}, { issueKey: key });
  if (!answer.ok || answer.value.state !== 'known') throw new Error(`no proof of ${key}: ${JSON.stringify(answer)}`);
  return answer.value.proof;
}

function idOf(site: Site, key: string): string {
  return site.jira.lookup.issue(key)?.id ?? '';
}

const said = ({ issueKey, at, what, team, to }: LedgerEntry): string =>
  [inCopenhagen(at), issueKey, what, team?.id, to?.id].filter(Boolean).join(' ');

/** The two days, to the end, without their checks. */
async function playTwoDays(site: Site): Promise<Desk> {
  const desk = await openDesk(site);
  const told: Record<string, string> = {};
  for (const { at, act } of twoDays) {
    await desk.until(at);
    await act?.(desk, told);
  }
  return desk;
}

test('the ledger holds exactly what the clock did in two days, and every case can be proved', async () => {
  await withSite(supportCentre(MONDAY), async (site) => {
    const desk = await playTwoDays(site);
    const { entries, more } = await list(desk);
    expect(more).toBeUndefined();
    expect(entries.map(said)).toEqual([
      '2026-11-23 14:02 SUP-1 escalated copenhagen bit',
      '2026-11-23 13:02 SUP-1 warned copenhagen',
    ]);
    for (const key of ['SUP-1', 'SUP-2']) expect([key, (await proof(desk, key)).difference]).toEqual([key, undefined]);
  });
}, 120_000);
