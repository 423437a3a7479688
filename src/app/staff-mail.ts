import { levelDueAt, presentLimit, usedIn } from '../domain/casework/clock';
import type { CaseEvent, History } from '../domain/casework/event';
import { fold, presentStay, type CaseState, type Stay } from '../domain/casework/fold';
import { LEVELS, type Team } from '../domain/rulebook/rulebook';
import type { Rulebooks, Rules } from '../domain/rulebook/rules';
import type { Instant } from '../domain/time';
import { say } from '../messages/message';
import { duration, timesIn } from '../messages/times';
import type { GroupMail } from '../ports';

/** The mail a step of the clock owes to the staff it concerns; undefined when it was withdrawn before anybody was told. */
export function mailAbout(issue: string, history: History, seq: number, rulebooks: Rulebooks): GroupMail | undefined {
  const event = history.find((candidate) => candidate.seq === seq);
  const state = fold(history.filter((other) => other.seq <= seq));
  if (!event || !state) throw new Error(`a mail about event ${seq}, which does not exist`);
  const withdrawn = history.some(({ what }) => what.type === 'withdrawn' && what.of === seq);
  return withdrawn ? undefined : letter({ issue, history, event, state, rules: rulebooks(state.rulebook) });
}

interface About {
  readonly issue: string;
  readonly history: History;
  readonly event: CaseEvent;
  readonly state: CaseState;
  readonly rules: Rules;
}

function letter(about: About): GroupMail | undefined {
  switch (about.event.what.type) {
    case 'escalated':
      return escalated(about);
    case 'warned':
      return warned(about);
    case 'lead-told':
      return leadTold(about);
    case 'withdrawn':
      return withdrawn(about, about.event.what.of);
    default:
      return undefined;
  }
}

function escalated({ issue, event, state, rules }: About): GroupMail {
  const { language } = rules.rulebook;
  const left = state.stays.at(-2) ?? presentStay(state);
  const [from, team] = [rules.team(left.team), rules.team(presentStay(state).team)];
  const facts = {
    issue,
    from: from.name[language],
    team: team.name[language],
    limit: limitText(state, left, rules),
    at: written(event.at, team, rules),
    due: written(levelDueAt(state, rules), team, rules),
  };
  return {
    groups: [...groupsOf(team), ...groupsOf(from)],
    subject: say(language, 'mail.escalated-subject', facts),
    text: letterText(rules, say(language, 'mail.escalated', facts)),
  };
}

function warned({ issue, event, state, rules }: About): GroupMail {
  const { language } = rules.rulebook;
  const stay = presentStay(state);
  const team = rules.team(stay.team);
  const facts = {
    issue,
    team: team.name[language],
    used: duration(language, usedIn(stay, rules.hours(team), event.at)),
    limit: limitText(state, stay, rules),
    due: written(levelDueAt(state, rules), team, rules),
  };
  const atTheTop = stay.level === LEVELS.at(-1);
  return {
    groups: groupsOf(team),
    subject: say(language, 'mail.warned-subject', facts),
    text: letterText(rules, say(language, atTheTop ? 'mail.warned-top' : 'mail.warned', facts)),
  };
}

function leadTold({ issue, event, state, rules }: About): GroupMail {
  const { language } = rules.rulebook;
  const stay = presentStay(state);
  const team = rules.team(stay.team);
  const facts = {
    issue,
    team: team.name[language],
    limit: limitText(state, stay, rules),
    at: written(event.at, team, rules),
  };
  return {
    groups: groupsOf(team),
    subject: say(language, 'mail.lead-told-subject', facts),
    text: letterText(rules, say(language, 'mail.lead-told', facts)),
  };
}

/** Tells those who may have been told of a step that it has been taken back. */
function withdrawn({ issue, history, event, state, rules }: About, of: number): GroupMail | undefined {
  const { language } = rules.rulebook;
  const wrong = history.find(({ seq }) => seq === of);
  const cause = history.find(({ seq }) => event.what.type === 'withdrawn' && seq === event.what.because);
  if (!wrong || !cause) return undefined;
  const has = rules.team(presentStay(state).team);
  const told = wrong.what.type === 'escalated' ? rules.team(wrong.what.to.team) : has;
  const facts = {
    issue,
    team: has.name[language],
    happened: written(cause.at, told, rules),
    heard: written(cause.heardAt, told, rules),
  };
  return {
    groups: groupsOf(told),
    subject: say(language, 'mail.withdrawn-subject', facts),
    text: letterText(rules, say(language, 'mail.withdrawn', facts)),
  };
}

function groupsOf({ members }: Team): readonly string[] {
  return members.kind === 'group' ? [members.name] : [];
}

/** Nothing of what customers wrote goes into a mail. */
function letterText({ rulebook: { language } }: Rules, text: string): string {
  return `${text}\n\n${say(language, 'mail.nothing-personal')}`;
}

function limitText(state: CaseState, stay: Stay, rules: Rules): string {
  const limit = presentLimit({ ...state, stays: [stay] }, rules);
  return limit ? duration(rules.rulebook.language, limit.time) : '–';
}

function written(at: Instant | undefined, team: Team, rules: Rules): string {
  const { date, clock } = timesIn(rules.rulebook.language, rules.calendar(team).timeZone);
  return at === undefined ? '–' : `${date(at)} ${clock(at)}`;
}
