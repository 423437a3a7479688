import { say } from '../../../src/messages/message';
import type { TextLine } from './adf';

/** What was written in a comment of ours, without the heading we gave it and without whom we wrote it for. */
export function answerFrom(lines: readonly TextLine[]): string {
  const [first, ...others] = lines;
  const body = first?.kind === 'heading' ? others : lines;
  const onBehalf = [say('da', 'comment.on-behalf'), say('en', 'comment.on-behalf')];
  const own = body.filter(({ text }, i) => i < body.length - 1 || !onBehalf.some((words) => text.startsWith(words)));
  return own.map(({ kind, text }) => (kind === 'item' ? `• ${text}` : text)).join('\n\n');
}
