import type { IssueTypeView, MadeTypeAnswer, StartTypesView, WhichType } from '../contract/onboarding-types';
import { isNamed, isSameName } from '../domain/name';
import type { Locale } from '../messages/message';
import { say } from '../messages/message';
import type { DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import type { StartSettings } from '../ports/start';
import { rulesToBe } from './rules-to-be';

/** What a desk has in Jira for onboarding cases, and what is missing. Nothing is written. */
export async function showStartTypes(ports: Ports, place: DeskPlace, by: string): Promise<StartTypesView> {
  const { projectId, projectKey } = place;
  const [types, settings, playbook, requests, { rulebook }] = await Promise.all([
    ports.startTypes.types(projectId),
    ports.start.settings(projectId),
    ports.playbooks.newest(projectId),
    ports.setUp.requestTypes(projectKey, by).catch((): readonly string[] => []),
    rulesToBe(ports, projectId),
  ]);
  const cases = chosenOf(settings.cases, types);
  const children = cases && chosenOf(settings.children, types, cases.level - 1);
  const statuses = cases ? await ports.startTypes.statuses(projectId, cases.id) : [];
  const form = requests.find((name) => isNamed(settings.forms, name));
  return {
    asOf: ports.clock.now(),
    types,
    ...(cases && { cases }),
    ...(children && { children }),
    names: {
      cases: issueTypeName('cases', 0, rulebook.language),
      children: issueTypeName('children', (cases?.level ?? 0) - 1, rulebook.language),
    },
    ...(form !== undefined && { form }),
    forms: settings.forms,
    without: cases
      ? playbook.phases
          .filter(({ status }) => !status.some((name) => isNamed(statuses, name)))
          .map(({ name, status }) => ({ name, status }))
      : [],
  };
}

/** Has a type of the project count from now on; ours goes on counting, as cases of it may be under way. */
export async function chooseStartType(
  ports: Ports,
  place: DeskPlace,
  by: string,
  { which, typeId }: { readonly which: WhichType; readonly typeId: string },
): Promise<StartTypesView> {
  const type = (await ports.startTypes.types(place.projectId)).find(({ id }) => id === typeId);
  if (type) await choose(ports, place.projectId, which, type);
  return showStartTypes(ports, place, by);
}

/**
 * Makes the issue type that is missing, in the call of whoever asks for it, adds it to the project's scheme, and has it
 * count. Cases are standard issues, as no API makes a type above them; their items' issues are one level below the cases.
 */
export async function makeStartType(
  ports: Ports,
  place: DeskPlace,
  by: string,
  which: WhichType,
): Promise<MadeTypeAnswer> {
  const { projectId } = place;
  const { language } = (await rulesToBe(ports, projectId)).rulebook;
  const settings = await ports.start.settings(projectId);
  const cases = chosenOf(settings.cases, await ports.startTypes.types(projectId));
  const level = which === 'cases' ? 0 : (cases?.level ?? 0) - 1;
  if (level > 0) return { made: false, reason: 'refused' };
  const name = issueTypeName(which, level, language);
  const description = say(language, `start-type.about-${which}`);
  const made = await ports.startTypes.make({ projectId, name, description, level, as: by });
  if (!made.ok) return { made: false, reason: made.reason };
  await choose(ports, projectId, which, made.value);
  return { made: true, name, view: await showStartTypes(ports, place, by) };
}

function issueTypeName(which: WhichType, level: number, language: Locale): string {
  if (which === 'cases') return say(language, 'start-type.name-case');
  return say(language, level < 0 ? 'start-type.name-subtask' : 'start-type.name-task');
}

/** The first of the names that the project has a type by, at a level where one is asked for. */
function chosenOf(
  names: readonly string[],
  types: readonly IssueTypeView[],
  level?: number,
): IssueTypeView | undefined {
  const fitting = types.filter((type) => level === undefined || type.level === level);
  return names.flatMap((name) => fitting.filter((type) => type.id === name || isSameName(type.name, name)))[0];
}

/** By its id and its name: either may change. */
async function choose(ports: Ports, projectId: string, which: WhichType, type: IssueTypeView): Promise<void> {
  const settings = await ports.start.settings(projectId);
  const kept = which === 'cases' ? OURS.cases : [...OURS.children, ...settings.children.filter(isId)];
  const next: StartSettings = { ...settings, [which]: [...new Set([type.id, type.name, ...kept])] };
  await ports.start.keepSettings(projectId, next);
}

const OURS: Readonly<Record<WhichType, readonly string[]>> = {
  cases: both('start-type.name-case'),
  children: [...both('start-type.name-task'), ...both('start-type.name-subtask')],
};

function both(key: 'start-type.name-case' | 'start-type.name-task' | 'start-type.name-subtask'): readonly string[] {
  return [say('da', key), say('en', key)];
}

function isId(name: string): boolean {
  return /^\d+$/.test(name);
}
