import { compareBooks, readText, textOfBook } from '../app/compare-books';
import { discardDraft, saveDraft } from '../app/edit-draft';
import { previewMoving } from '../app/preview-moving';
import { publishDraft, rollBack } from '../app/publish-rulebook';
import { showRulebook } from '../app/show-rulebook';
import type { rulebookCalls } from '../contract/rulebook';
import type { Ports } from '../ports/ports';
import { deskOf, readerIn } from './desk';
import type { Handlers } from './dispatch';

type RulebookCall = keyof typeof rulebookCalls;

/** What may be asked about the rulebook of a desk. A draft is shown to those who may change it. */
export function rulebookHandlers(ports: Ports): Handlers<RulebookCall> {
  return {
    'rulebook.show': (caller) => showRulebook(ports, deskOf(caller), readerIn(caller)),
    'draft.save': (caller, input) => saveDraft(ports, deskOf(caller), readerIn(caller), input),
    'draft.discard': (caller, { seen }) => discardDraft(ports, deskOf(caller), readerIn(caller), seen),
    'rulebook.read': (caller, { text }) => readText(ports, deskOf(caller), text),
    'rulebook.compare': (caller, input) => compareBooks(ports, deskOf(caller), input),
    'rulebook.text': (caller, { which }) => textOfBook(ports, deskOf(caller), which),
    'rulebook.preview': (caller, { which }) => previewMoving(ports, deskOf(caller), which),
    'rulebook.publish': (caller, input) => publishDraft(ports, deskOf(caller), readerIn(caller), input),
    'rulebook.roll-back': (caller, input) => rollBack(ports, deskOf(caller), readerIn(caller), input),
  };
}
