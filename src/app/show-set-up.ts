import { LINES, type LineName, type LineView, type SetUpView } from '../contract/desk';
import { fieldNames, membersOf, missingFrom, statusNames, unmapped } from '../domain/rulebook/needs';
import type { Rules } from '../domain/rulebook/rules';
import type { DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { rulesToBe } from './rules-to-be';

/** Names of Trin's own fields, as the manifest has them. */
const OWN_FIELDS = ['Support level', 'Support team', 'Level due'];

/** Whoever looks, and where. */
interface Looking {
  readonly ports: Ports;
  readonly place: DeskPlace;
  readonly rules: Rules;
  /** In whose name Jira is asked about queues and request types. */
  readonly by: string;
}

type Seen = Pick<LineView, 'state' | 'about'>;

/** What Trin needs at a desk, line by line, as Jira tells it now. Nothing is written. */
export async function showSetUp(ports: Ports, place: DeskPlace, by: string): Promise<SetUpView> {
  const rules = await rulesToBe(ports, place.projectId);
  const looking = { ports, place, rules, by };
  const said = await ports.setUp.said(place.projectId);
  const lines = await Promise.all(
    LINES.map(async (line): Promise<readonly LineView[]> => {
      const seen = await look(line, looking).catch(() => LOOK);
      const word = said.get(line);
      if (!seen) return [];
      return seen.state === 'look' && word
        ? [{ line, about: seen.about, state: word.well ? 'well' : 'amiss', saidAt: word.at }]
        : [{ line, ...seen }];
    }),
  );
  return { asOf: ports.clock.now(), lines: lines.flat() };
}

const WELL: Seen = { state: 'well', about: [] };
const LOOK: Seen = { state: 'look', about: [] };

function unless(missing: readonly string[]): Seen {
  return missing.length === 0 ? WELL : { state: 'amiss', about: missing };
}

/** Undefined where a line is about nothing that the desk has. */
async function look(line: LineName, looking: Looking): Promise<Seen | undefined> {
  const { ports, place, rules, by } = looking;
  const { projectId, projectKey } = place;
  switch (line) {
    case 'teams':
      return teams(looking);
    case 'fields':
      return unless(missingFrom(fieldNames(rules.rulebook), await ports.setUp.fieldNames()));
    case 'statuses':
      return unless(missingFrom(statusNames(rules.rulebook), await ports.setUp.statusNames(projectId)));
    case 'request-types':
      return unless(unmapped(rules.rulebook, 'request-type', await ports.setUp.requestTypes(projectKey, by)));
    case 'permissions':
      return unless(await ports.setUp.lacking(projectId));
    case 'gate':
      return gate(looking);
    case 'phase-gate':
      return phaseGate(looking);
    case 'queues': {
      const queues = await ports.setUp.queues(projectKey, by);
      const own = await ports.setUp.fieldIds(OWN_FIELDS);
      const without = queues.filter(({ fields }) => !own.some((id) => fields.includes(id)));
      return unless(without.map(({ name }) => name));
    }
    case 'store':
      return (await ports.setUp.storeKeepsApart()) ? WELL : { state: 'amiss', about: [] };
    case 'field-names': {
      const [newest] = await ports.setUp.newestIssue(projectId);
      const [facts] = newest ? await ports.jira.facts([newest.issueId], ['request-type']) : [];
      return facts?.words['request-type'] ? { state: 'well', about: [facts.words['request-type']] } : LOOK;
    }
    case 'quiet-fields': {
      const { parked } = await ports.shelf.of(projectId);
      return unless(parked.filter(({ kind }) => kind === 'fields').map(({ reason }) => reason));
    }
    case 'screens':
    case 'request-groups':
    case 'customer-mail':
    case 'staff-mail':
    case 'portal':
    case 'internal-comments':
    case 'danish-names':
      return LOOK;
  }
}

/** No API of our scopes tells what stands on a workflow: we know of what has asked. */
async function gate({ ports, place, rules }: Looking): Promise<Seen> {
  const there = await ports.setUp.statusNames(place.projectId);
  const finished = rules.rulebook.finishedStatus.filter((name) => missingFrom([name], there).length === 0);
  const asked = (await ports.gate.asked('vendor-gate', place.projectId)).map(({ status }) => status);
  const never = missingFrom(finished, asked);
  return never.length === 0 && finished.length > 0 ? { state: 'well', about: finished } : { ...LOOK, about: never };
}

/** The same of the phases of onboarding cases, where the desk has any. */
async function phaseGate({ ports, place }: Looking): Promise<Seen | undefined> {
  const { projectId } = place;
  const { cases } = await ports.start.settings(projectId);
  const types = await ports.startTypes.types(projectId);
  if (
    missingFrom(
      [cases],
      types.flatMap(({ id, name }) => [id, name]),
    ).length > 0
  )
    return undefined;
  const there = await ports.setUp.statusNames(projectId);
  const { phases } = await ports.playbooks.newest(projectId);
  const known = phases.flatMap(({ status }) => status.find((name) => missingFrom([name], there).length === 0) ?? []);
  const ways = known.slice(1);
  const asked = (await ports.gate.asked('phase-gate', projectId)).map(({ status }) => status);
  const never = missingFrom(ways, asked);
  return never.length === 0 && ways.length > 0 ? { state: 'well', about: ways } : { ...LOOK, about: never };
}

async function teams({ ports, place, rules }: Looking): Promise<Seen> {
  const { teams: all, language } = rules.rulebook;
  const asked = all.flatMap((team) => membersOf(team).map((who) => ({ name: team.name, who })));
  const states = await ports.members.states(
    asked.map(({ who }) => who),
    place.projectId,
  );
  return unless([...new Set(asked.filter((_, i) => states[i]?.state !== 'ok').map(({ name }) => name[language]))]);
}
