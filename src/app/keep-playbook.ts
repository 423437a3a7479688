import type {
  ComparedAnswer,
  PlaybookAnswer,
  PlaybookFault,
  PlaybookVersion,
  ReadPlaybookAnswer,
  SaveAnswer,
  VersionsAnswer,
} from '../contract/playbook';
import { readPlaybook, writePlaybook } from '../contract/playbook-text';
import { faultsOf } from '../domain/playbook/check';
import { differences } from '../domain/playbook/diff';
import type { Playbook } from '../domain/playbook/playbook';
import type { DeskPlace } from '../ports/desks';
import type { SavedPlaybook } from '../ports/playbooks';
import type { Ports } from '../ports/ports';
import type { Reader } from './show-rulebook';

/** The newest playbook of a desk, and who made it so. */
export async function showPlaybook(
  { clock, playbooks }: Ports,
  { projectId, projectKey }: DeskPlace,
  { accountId, administers }: Reader,
): Promise<PlaybookAnswer> {
  const playbook = await playbooks.newest(projectId);
  const history = playbook.version === 1 ? [] : await playbooks.history(projectId);
  const [last] = history;
  const first = playbook.version === 1 ? playbook : await playbooks.of(projectId, 1);
  const here = new Set(itemIds(playbook));
  const gone = [first, ...history.map((one) => one.playbook)].flatMap(itemIds).filter((id) => !here.has(id));
  return {
    asOf: clock.now(),
    projectKey,
    you: accountId,
    editable: administers,
    playbook,
    gone: [...new Set(gone)],
    ...(last && { saved: viewOf(last) }),
  };
}

/** Makes a text the next version, when it is a sound playbook and nobody was first. Cases keep the version they have. */
export async function savePlaybook(
  ports: Ports,
  place: DeskPlace,
  who: Reader,
  asked: { readonly seen: number; readonly text: string; readonly reason: string },
): Promise<SaveAnswer> {
  const read = readChecked(asked.text);
  if (!read.ok) return { saved: false, reason: 'faults', faults: read.faults };
  const { projectId } = place;
  const version = asked.seen + 1;
  const next: SavedPlaybook = {
    projectId,
    playbook: { ...read.playbook, version },
    savedAt: ports.clock.now(),
    by: who.accountId,
    reason: asked.reason,
  };
  const before = await ports.playbooks.newest(projectId);
  if (before.version === version && (await isTheirs(ports, next)))
    return { saved: true, answer: await showPlaybook(ports, place, who) };
  const refused = async (reason: 'changed-meanwhile' | 'no-changes'): Promise<SaveAnswer> => ({
    saved: false,
    reason,
    answer: await showPlaybook(ports, place, who),
  });
  if (before.version !== asked.seen) return refused('changed-meanwhile');
  if (differences(before, next.playbook).length === 0) return refused('no-changes');
  if (!(await ports.playbooks.save(asked.seen, next))) return refused('changed-meanwhile');
  return { saved: true, answer: await showPlaybook(ports, place, who) };
}

/** What a text would change, were it saved. Changes nothing. */
export async function readPlaybookText(
  { playbooks }: Ports,
  { projectId }: DeskPlace,
  text: string,
): Promise<ReadPlaybookAnswer> {
  const read = readChecked(text);
  if (!read.ok) return read;
  const changes = differences(await playbooks.newest(projectId), read.playbook);
  return { ok: true, playbook: read.playbook, changes };
}

/** The one text of a version; empty when there is no such version. */
export async function textOfPlaybook(
  ports: Ports,
  { projectId }: DeskPlace,
  version: number,
): Promise<{ readonly text: string }> {
  const found = await versionIn(ports, projectId, version);
  return { text: found ? writePlaybook(found) : '' };
}

export async function playbookVersions({ clock, playbooks }: Ports, { projectId }: DeskPlace): Promise<VersionsAnswer> {
  return { asOf: clock.now(), versions: (await playbooks.history(projectId)).map(viewOf) };
}

/** What makes one version differ from another, with both. */
export async function comparePlaybooks(
  ports: Ports,
  { projectId }: DeskPlace,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<ComparedAnswer> {
  const before = await versionIn(ports, projectId, from);
  const after = await versionIn(ports, projectId, to);
  return before && after ? { found: true, before, after, changes: differences(before, after) } : { found: false };
}

async function versionIn({ playbooks }: Ports, projectId: string, version: number): Promise<Playbook | undefined> {
  const newest = await playbooks.newest(projectId);
  return version > newest.version ? undefined : playbooks.of(projectId, version);
}

/** Whether the newest version is what this very call asked for: the answer to it was lost, and it is made again. */
async function isTheirs({ playbooks }: Ports, next: SavedPlaybook): Promise<boolean> {
  const [last] = await playbooks.history(next.projectId);
  return (
    last?.by === next.by &&
    last.reason === next.reason &&
    last.playbook.version === next.playbook.version &&
    differences(last.playbook, next.playbook).length === 0
  );
}

function itemIds({ phases }: Playbook): readonly string[] {
  return phases.flatMap(({ items }) => items.map(({ id }) => id));
}

function viewOf({ playbook: { version }, savedAt, by, reason }: SavedPlaybook): PlaybookVersion {
  return { version, savedAt, by, reason };
}

/** A text that is a playbook, and one by which a case can go; or everything that is wrong with it. */
export function readChecked(
  text: string,
):
  | { readonly ok: true; readonly playbook: Playbook }
  | { readonly ok: false; readonly faults: readonly PlaybookFault[] } {
  const read = readPlaybook(text);
  if (!read.ok) return read;
  const faults = faultsOf(read.playbook).map(({ place, fault, found = '', wanted = '' }) =>
    read.say(place, fault, { found, wanted }),
  );
  return faults.length > 0 ? { ok: false, faults } : { ok: true, playbook: read.playbook };
}
