import type { Name } from '../domain/calendar/calendar';
import { itemsOf } from '../domain/onboarding/items';
import { barredFrom, type Barred, type Status } from '../domain/onboarding/way';
import type { Rulebook } from '../domain/rulebook/rulebook';
import type { OnboardingRecord } from '../ports/onboardings';
import type { Ports } from '../ports/ports';
import type { StartIssue } from '../ports/start';
import { isStart } from './begin-onboarding';
import { nameOf } from './error-name';
import { playbooksFor } from './record-onboarding';
import { rulesToBe } from './rules-to-be';
import { isOfADesk, type Step } from './workflow-step';

export type PhaseAnswer =
  | { readonly passes: true }
  | {
      readonly passes: false;
      readonly because: Barred['because'] | 'closing';
      readonly language: Rulebook['language'];
      /** The phase that the case is in. */
      readonly phase: string;
      /** The first of what is missing, and how many more there are. */
      readonly items: readonly string[];
      readonly more: number;
    }
  /** We could not look, or Jira does not show us the issue of a desk of ours. */
  | { readonly passes: false; readonly because: 'unreadable' | 'unseen' };

const PASSES: PhaseAnswer = { passes: true };
/** As many missing items as fit into a message. */
const NAMED = 3;

/**
 * Whether an onboarding case may take on a status: one of a phase ahead only through the gate, as our store knows it. What
 * cannot be looked up may not pass; what is no such case, or at a desk that is off, is none of our business.
 */
export async function askPhase(ports: Ports, step: Step): Promise<PhaseAnswer> {
  try {
    return await judge(ports, step);
  } catch (error) {
    ports.log.warn('the phase gate could not look', { error: nameOf(error) });
    return { passes: false, because: 'unreadable' };
  }
}

async function judge(ports: Ports, { issueKey, to }: Step): Promise<PhaseAnswer> {
  if (ports.licence.suspended()) return PASSES;
  const issue = await ports.start.read(issueKey);
  if (!issue) return (await isOfADesk(ports, issueKey)) ? { passes: false, because: 'unseen' } : PASSES;
  const desk = await ports.desks.of(issue.projectId);
  if (!desk?.enabled || !isStart(issue, await ports.start.settings(issue.projectId))) return PASSES;
  const status = await ports.gate.status(to);
  if (status) await ports.gate.noteAsked('phase-gate', issue.projectId, status.name);
  const record = await ports.onboardings.read(issue.issueId);
  if (!record || record.projectId !== issue.projectId) return PASSES;
  // A status that nobody knows counts as finished.
  return judgeCase(ports, issue, record, status ?? { name: '', finished: true });
}

async function judgeCase(
  ports: Ports,
  { projectId }: StartIssue,
  { state }: OnboardingRecord,
  status: Status,
): Promise<PhaseAnswer> {
  const playbooks = await playbooksFor(ports, projectId, state);
  const barred = barredFrom(status, state, playbooks, ports.clock.now());
  if (!barred) return PASSES;
  const { language } = (await rulesToBe(ports, projectId)).rulebook;
  const all = itemsOf(state, playbooks);
  const titles = barred.missing.flatMap(({ item }) => {
    const found = all.find(({ id }) => id === item);
    return found ? titled(found, language) : [];
  });
  const present = playbooks(state.frame.playbook).phases.find(({ id }) => id === state.frame.phase);
  return {
    passes: false,
    because: barred.because === 'missing' && barred.to === 'ended' ? 'closing' : barred.because,
    language,
    phase: present?.name[language] ?? state.frame.phase,
    items: titles.slice(0, NAMED),
    more: Math.max(0, titles.length - NAMED),
  };
}

function titled(
  { title, of }: { readonly title: Name; readonly of?: { readonly name: string } },
  language: Rulebook['language'],
): string {
  return of ? `${title[language]} (${of.name})` : title[language];
}
