import type { AnswerView } from '../../../src/contract/form';
import { dateSaid } from '../../../src/messages/times';
import type { Words } from '../words';

type Answer = Pick<AnswerView, 'answer' | 'unknown' | 'note'>;

/** The lines of an answer as they are read: people with dots between, dates and choices in words. */
export function answerLines(kind: string, answer: Answer | undefined, words: Words): readonly string[] {
  const text = answer?.answer.trim() ?? '';
  if (!answer || (text === '' && !answer.unknown)) return [words.say('form.nothing')];
  if (text === '') return [words.say('form.not-known', { note: answer.note }).trim()];
  switch (kind) {
    case 'yes-no':
      return [text === 'yes' || text === 'no' ? words.say(`form.${text}`) : text];
    case 'date':
      return [dateSaid(text)];
    case 'people':
      return linesOf(text).map((line) =>
        line
          .split('\t')
          .map((cell) => cell.trim())
          .filter((cell) => cell !== '')
          .join(' · '),
      );
    default:
      return linesOf(text);
  }
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** The whole form as a text that can be kept, mailed or printed. */
export function formText(
  form: {
    readonly solution: string;
    readonly sections: readonly { readonly id: string; readonly name: { readonly da: string; readonly en: string } }[];
    readonly questions: readonly {
      readonly id: string;
      readonly section: string;
      readonly kind: string;
      readonly text: { readonly da: string; readonly en: string };
    }[];
    readonly answers: readonly AnswerView[];
  },
  words: Words,
): string {
  const parts = form.sections.flatMap(({ id, name }) => [
    `${id}. ${words.name(name)}`,
    ...form.questions
      .filter(({ section }) => section === id)
      .map((question) => {
        const answer = form.answers.find((one) => one.question === question.id);
        return [
          `${question.id}. ${words.name(question.text)}`,
          ...answerLines(question.kind, answer, words).map((line) => `   ${line}`),
        ].join('\n');
      }),
  ]);
  return [words.say('form.heading-of', { solution: form.solution }), ...parts].join('\n\n') + '\n';
}

/** Hands the reader a text as a file. */
export function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
