import type { CaseView, Input, MoveAnswer } from '../../../src/contract/calls';
import { CHANNELS, TRIAGES, VERDICTS } from '../../../src/contract/case';
import { call, type Outcome } from '../call';
import { gateOf, type Draft, type FieldName, type Kind, type Plain } from './draft';
import { linkOf, timeIn } from './fields';

/** Makes the move that a form describes, once all that it must have is there. */
export function send(kind: Kind, draft: Draft, shown: CaseView): Promise<Outcome<MoveAnswer>> {
  const { moveId, values, before } = draft;
  const move = { moveId, seen: before.version };
  const typed = (name: FieldName): string => (values[name] ?? '').trim();
  const text = typed('text');
  const team = typed('team');
  const to = team === '' ? {} : { team };
  const number = typed('number') === '' ? {} : { number: typed('number') };
  const at = timeIn(draft, kind, shown) ?? 0;
  const stated = gateOf(kind, shown) === 'statement' && values.none === 'yes' ? { noVendorContact: true as const } : {};
  switch (kind) {
    case 'pass-on':
    case 'direct': {
      const words: Pick<Input<'case.pass-on'>, 'tried' | 'asked'> = { tried: typed('tried'), asked: typed('asked') };
      if (kind === 'direct') return call('case.pass-on', { ...move, direct: true, ...words });
      const another = team !== '' && team !== shown.moves.passOn[0]?.id && typed('reason') !== '';
      return call('case.pass-on', { ...move, ...to, ...(another && { reason: typed('reason') }), ...words });
    }
    case 'take-back':
      return call('case.take-back', { ...move, ...to, ...stated, reason: typed('reason') });
    case 'answer':
      return call('case.answer', { ...move, ...stated, text });
    case 'send-back':
    case 'ask':
    case 'reopen':
      return call(`case.${kind}`, { ...move, text });
    case 'ask-vendor': {
      const vendor = typed('vendor') === '' ? {} : { team: typed('vendor') };
      const channel = CHANNELS.find((one) => one === values.channel) ?? 'other';
      return call('case.ask-vendor', { ...move, ...vendor, ...number, with: typed('with'), channel, madeAt: at, text });
    }
    case 'vendor-answered':
      return call('case.vendor-answered', {
        ...move,
        ...number,
        contact: Number(values.contact),
        answeredAt: at,
        text,
      });
    case 'no-vendor-contact':
      return call('case.no-vendor-contact', move);
    case 'give-verdict': {
      const verdict = VERDICTS.find((one) => one === values.verdict) ?? 'support-case';
      return call('case.give-verdict', { ...move, verdict, text });
    }
    case 'settle':
      if (values.settle === 'dispute') return call('case.dispute', { ...move, text });
      return call('case.agree', { ...move, ...(text !== '' && { text }) });
    case 'triage': {
      const as = TRIAGES.find((one) => one === values.as) ?? 'new-error';
      const linked = as === 'known-error' || as === 'shortcoming';
      return call('case.triage', {
        ...move,
        as,
        ...(linked && { link: linkOf(typed('link')) }),
        ...(text !== '' && { text }),
      });
    }
  }
}

/** Makes a move that needs no words. */
export function sendPlain(kind: Plain, moveId: string, { version }: CaseView): Promise<Outcome<MoveAnswer>> {
  return call(`case.${kind}`, { moveId, seen: version });
}
