import type { Happening } from '../../src/domain/casework/event';
import type { Move } from '../../src/domain/casework/protocol';
import type { Facts } from '../../src/domain/rulebook/rulebook';
import { HOUR, type Instant } from '../../src/domain/time';
import type { InJira, ModelMove } from './case-model';
import type { Matter } from './offices';

/** The model's words in those of the rules. */
export function moveOf(move: ModelMove, contacts: readonly number[], now: Instant): Move {
  switch (move.type) {
    case 'pass-on': {
      const { team, reason, direct } = move;
      return {
        type: 'pass-on',
        ...(team && { team }),
        ...(reason && { reason: 'Den hører til der.' }),
        ...(direct && { direct }),
      };
    }
    case 'take-back':
      return { type: 'take-back', ...(move.team && { team: move.team }), ...(move.none && { noVendorContact: true }) };
    case 'answer':
      return { type: 'answer', ...(move.none && { noVendorContact: true }) };
    case 'ask-vendor': {
      const madeAt = { now, ahead: now + HOUR, 'before-the-case': now - 10_000 * HOUR }[move.when];
      return { type: 'ask-vendor', channel: 'phone', madeAt, ...(move.team && { team: move.team }) };
    }
    case 'vendor-answered':
      return {
        type: 'vendor-answered',
        contact: contacts[move.contact] ?? 999,
        answeredAt: move.when === 'now' ? now : now + HOUR,
      };
    case 'triage':
      return { type: 'triage', as: move.linked ? 'known-error' : 'wrong-use', ...(move.link && { link: 'SUP-1' }) };
    case 'give-verdict':
      return { type: 'give-verdict', verdict: 'support-case' };
    default:
      return { type: move.type };
  }
}

export function factsOf(matter: Matter): Facts {
  const about = { jobnet: 'jobnet', amanda: 'amanda', 'something-else': 'other', business: 'jobnet' }[matter];
  return {
    system: about,
    kind: matter === 'business' ? 'business' : 'error',
    customerGroup: 'superuser',
    priority: 'normal',
  };
}

/** What Jira's news amounts to at the level that has the case. */
export function happeningOf(news: InJira): Happening {
  switch (news.type) {
    case 'waits':
      return news.for === 'reporter'
        ? { type: 'asked-customer', to: { level: 'superuser', team: 'superusers' } }
        : { type: 'paused', reason: 'vendor' };
    case 'goes-on':
      return { type: 'resumed' };
    case 'staff-wrote':
      return { type: 'answered-customer', ...(news.side && { side: news.side }) };
    case 'turned-out':
      return { type: 'reclassified', facts: factsOf(news.matter) };
    default:
      return { type: news.type };
  }
}
