import {
  comparePlaybooks,
  playbookVersions,
  readPlaybookText,
  savePlaybook,
  showPlaybook,
  textOfPlaybook,
} from '../app/keep-playbook';
import type { playbookCalls } from '../contract/playbook';
import type { Ports } from '../ports/ports';
import { deskOf, readerIn } from './desk';
import type { Handlers } from './dispatch';

type PlaybookCall = keyof typeof playbookCalls;

/** What may be asked about the playbook of a desk by those who work at it. */
export function playbookHandlers(ports: Ports): Handlers<PlaybookCall> {
  return {
    'playbook.show': (caller) => showPlaybook(ports, deskOf(caller), readerIn(caller)),
    'playbook.save': (caller, input) => savePlaybook(ports, deskOf(caller), readerIn(caller), input),
    'playbook.read': (caller, { text }) => readPlaybookText(ports, deskOf(caller), text),
    'playbook.text': (caller, { version }) => textOfPlaybook(ports, deskOf(caller), version),
    'playbook.versions': (caller) => playbookVersions(ports, deskOf(caller)),
    'playbook.compare': (caller, input) => comparePlaybooks(ports, deskOf(caller), input),
  };
}
