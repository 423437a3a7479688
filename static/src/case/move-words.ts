import type { CaseView } from '../../../src/contract/calls';
import type { Words } from '../words';
import { answerTeam, type Draft, type Kind, type Plain } from './draft';
import { levelOf } from './place-words';

/** What the button of a move says: an answer's says to whom it goes. */
export function moveNamed(kind: Kind | Plain, { moves }: CaseView, words: Words): string {
  const team = answerTeam(moves);
  switch (kind) {
    case 'answer':
      return team
        ? words.say('move.answer-team', { level: words.level(team.level) })
        : words.say('move.answer-customer');
    case 'send-back':
      return words.say('move.send-back', { level: words.level(moves.sendBack?.level ?? 'second') });
    default:
      return words.say(`move.${kind}`);
  }
}

/** What the last button of its form says. */
export function submitOf(kind: Kind, { values }: Draft, title: string, { moves }: CaseView, words: Words): string {
  switch (kind) {
    case 'answer':
      return answerTeam(moves) ? title : words.say('move.send-answer-customer');
    case 'ask':
      return words.say('move.send-question');
    case 'direct':
      return words.say('move.pass-on');
    case 'ask-vendor':
    case 'vendor-answered':
      return words.say('move.save');
    case 'no-vendor-contact':
      return words.say('move.state-no-contact');
    case 'settle':
      if (values.settle === undefined) return words.say('move.save');
      return words.say(values.settle === 'dispute' ? 'move.dispute' : 'move.agree');
    default:
      return title;
  }
}

/** What a move does, where its name does not say enough. */
export function aboutOf(kind: Kind, { moves, verdict, chain, team: here }: CaseView, words: Words): string | undefined {
  const first = words.name((chain[0]?.team ?? here).name);
  switch (kind) {
    case 'pass-on': {
      const [only, ...others] = moves.passOn;
      return only && others.length === 0 ? words.say('move.to-one', { team: words.name(only.name) }) : undefined;
    }
    case 'take-back': {
      const [only, ...others] = moves.takeBack;
      if (!only || others.length > 0) return undefined;
      return words.say('move.to-one', { team: `${words.name(only.name)} · ${words.level(only.level)}` });
    }
    case 'direct':
      return moves.direct && words.say('move.about-direct', { team: words.name(moves.direct.name) });
    case 'send-back':
      return moves.sendBack && words.say('move.about-send-back', { team: words.name(moves.sendBack.name) });
    case 'ask':
      return words.say('move.about-ask');
    case 'reopen':
      return words.say('move.about-reopen', { team: first });
    case 'no-vendor-contact':
      return words.say('move.about-no-vendor-contact');
    case 'ask-vendor':
      return words.say('move.about-vendor');
    case 'give-verdict': {
      const team = answerTeam(moves);
      return team && words.say('move.about-verdict', { team: levelOf(team, words) });
    }
    case 'settle':
      return verdict && words.say(`move.about-settle-${verdict.verdict}`);
    case 'answer':
    case 'triage':
    case 'vendor-answered':
      return undefined;
  }
}

/** What has been done, in one sentence or two. */
export function doneSaid(
  kind: Kind | Plain,
  { values }: Pick<Draft, 'values'>,
  before: CaseView,
  after: CaseView,
  now: number,
  words: Words,
): string {
  const team = words.name(after.team.name);
  const due = after.clock?.dueAt;
  const deadline = due ? ` ${words.say('move.done-due', { when: words.when(after.zone, due, now) })}` : '';
  switch (kind) {
    case 'pass-on':
    case 'direct':
      return words.say('move.done-passed-on', { team }) + deadline;
    case 'take-back':
      return words.say('move.done-taken-back', { team }) + deadline;
    case 'send-back':
      return words.say('move.done-sent-back', { team }) + deadline;
    case 'reopen':
      return words.say('move.done-reopened', { team }) + deadline;
    case 'answer':
      return answerTeam(before.moves)
        ? words.say('move.done-answered-team', { team })
        : words.say('move.done-answered-customer');
    case 'ask':
      return words.say('move.done-asked');
    case 'triage':
      return after.triage ? words.say('move.done-triaged', { as: words.say(`triage.${after.triage.as}`) }) : '';
    case 'ask-vendor': {
      const dueAt = after.contacts.at(-1)?.dueAt;
      return dueAt === undefined
        ? words.say('move.done-vendor-asked')
        : words.say('move.done-vendor-asked-due', { when: words.when(after.zone, dueAt, now) });
    }
    case 'vendor-answered':
    case 'no-vendor-contact':
      return words.say(`move.done-${kind}`);
    case 'give-verdict':
    case 'settle': {
      const { verdict } = after;
      if (!verdict) return '';
      const said = words.say(`verdict.${verdict.verdict}`);
      if (kind === 'give-verdict')
        return words.say('move.done-verdict', { verdict: said, team: words.name(verdict.with.name) });
      if (values.settle === 'dispute') return words.say('move.done-disputed');
      return verdict.verdict === 'change-request'
        ? words.say('move.done-agreed-change')
        : words.say('move.done-agreed', { verdict: said });
    }
    case 'acknowledge':
      return words.say('move.done-acknowledged');
    case 'follow-up':
      return after.followUp
        ? words.say('move.done-followed-up', { when: words.when(after.zone, after.followUp.dueAt, now) })
        : words.say('move.done-followed-up-last');
  }
}
