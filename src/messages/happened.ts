import type { Happened, TeamRead } from '../domain/casework/ledger';
import { factsSaid, type Telling } from './explain';
import { say } from './message';

/** One event of a case in a few words, the same in the ledger and in the proof. */
export function happenedSaid(event: Happened, telling: Telling): string {
  const said = bare(event, telling);
  return event.clock === 'promise' || event.clock === 'follow-up' || event.clock === 'vendor'
    ? say(telling.locale, `ledger.event-clock-${event.clock}`, { event: said })
    : said;
}

function bare(event: Happened, telling: Telling): string {
  const { locale, times, asOf } = telling;
  const name = (team: TeamRead | undefined): string => team?.name[locale] ?? '–';
  const [team, to] = [name(event.team), name(event.to)];
  switch (event.what) {
    case 'received':
    case 'taken-in':
    case 'passed-on':
    case 'escalated':
    case 'answered-upwards':
    case 'taken-back':
    case 'sent-back':
      return say(locale, `ledger.event-${event.what}`, { to });
    case 'warned':
    case 'lead-told':
      return say(locale, `ledger.event-${event.what}`, { team: name(event.told ?? event.team) });
    case 'acknowledged':
      return say(locale, 'ledger.event-acknowledged', { team });
    case 'reclassified':
      return say(locale, 'ledger.event-reclassified', { facts: factsSaid(event.facts ?? [], telling) });
    case 'acted':
      switch (event.does) {
        case 'assign':
        case 'raise-priority':
        case 'remind':
          return say(locale, `ledger.event-acted-${event.does}`);
        default:
          return say(locale, 'ledger.event-acted-tell', { team: name(event.told ?? event.team) });
      }
    case 'paused':
      return say(locale, 'ledger.event-paused', { pause: say(locale, `why.pause-${event.pause ?? 'reporter'}`) });
    case 'stood-still':
      return say(locale, 'ledger.event-stood-still', { until: times.when(event.until ?? event.at, asOf) });
    case 'rulebook-moved':
      return say(locale, 'ledger.event-rulebook-moved', { version: event.version ?? event.rulebook });
    case 'text-posted':
      return say(locale, 'ledger.event-text-posted', { of: event.of ?? 0 });
    case 'gate-bypassed':
      return say(locale, event.leftClosed ? 'ledger.event-gate-left-closed' : 'ledger.event-gate-bypassed');
    case 'withdrawn':
      return say(locale, 'ledger.event-withdrawn', { of: event.of ?? 0, because: event.because ?? 0 });
    case 'followed-up':
    case 'answered-customer':
    case 'asked-customer':
    case 'customer-wrote':
    case 'handed-back':
    case 'gave-up':
    case 'pause-ended':
    case 'resumed':
    case 'closed':
    case 'reopened':
    case 'vendor-asked':
    case 'vendor-answered':
    case 'no-vendor-contact':
    case 'verdict-given':
    case 'verdict-agreed':
    case 'verdict-disputed':
    case 'change-made':
    case 'triaged':
    case 'left-desk':
      return say(locale, `ledger.event-${event.what}`);
  }
}
