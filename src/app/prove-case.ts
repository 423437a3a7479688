import type { ProofAnswer } from '../contract/ledger';
import { happened, happenedIn } from '../domain/casework/ledger';
import { fold, presentStay } from '../domain/casework/fold';
import { proofOf, retold } from '../domain/replay/proof';
import type { Ports } from '../ports/ports';
import { rulebooksOf } from './judged-by';
import { readVersions } from './read-versions';

/** Tells a case of a desk again from its history, and says whether the rules lead to what is recorded. Changes nothing. */
export async function proveCase(ports: Ports, issueId: string, projectId: string): Promise<ProofAnswer> {
  const asOf = ports.clock.now();
  // Of several lives at this desk the last.
  const record = (await ports.cases.livesAt(projectId, [issueId])).at(-1);
  const state = record && fold(record.history);
  if (!record || !state) return { state: 'no-case', asOf };
  const { history } = record;
  const rulebooks = await rulebooksOf(ports, record);
  const rules = rulebooks(state.rulebook);
  const proof = proofOf(history, rulebooks);
  const told = retold(history, rulebooks);
  const difference = proof.agrees
    ? undefined
    : {
        seq: proof.firstDifference.seq,
        ...(proof.firstDifference.recorded && {
          recorded: happened(history, proof.firstDifference.recorded, rulebooks),
        }),
        ...(proof.firstDifference.retold && { retold: happened(told, proof.firstDifference.retold, rulebooks) }),
      };
  return {
    state: 'known',
    asOf,
    proof: {
      issueId,
      zone: rules.calendar(rules.team(presentStay(state).team)).timeZone,
      versions: await readVersions(ports, record),
      events: happenedIn(history, rulebooks),
      ...(difference && { difference }),
    },
  };
}
