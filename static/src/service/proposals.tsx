import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ServiceView } from '../../../src/contract/service';
import { download } from '../rulebook/download';
import { useWords, type Words } from '../words';

/** What people are to make in Jira, and stubs of what the call centre will read from. */
export function Proposals({ shown: { teams, requestTypes, faqs } }: { shown: ServiceView }) {
  const words = useWords();
  const [said, tell] = useState('');
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      tell(words.say('service.copied'));
    } catch {
      tell(words.say('service.not-copied'));
    }
  };
  return (
    <>
      {teams.length > 0 && (
        <section>
          <h4>{words.say('service.teams')}</h4>
          <ul>
            {teams.map(({ id, name, level, group }) => {
              const team = { team: words.name(name), level: words.level(level) };
              return (
                <li key={id}>
                  {group === undefined
                    ? words.say('service.team-filled', team)
                    : words.say('service.team-group', { ...team, group })}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {requestTypes.length > 0 && (
        <details>
          <summary>{words.say('service.types')}</summary>
          <ul className="service-rows">
            {requestTypes.map(({ row, name, text, fields }) => (
              <li key={row}>
                <p className="strong">{name}</p>
                <p className="service-text">{text}</p>
                {fields.length > 0 && (
                  <p className="quiet">{words.say('service.type-fields', { fields: fields.join(', ') })}</p>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {faqs.length > 0 && (
        <details>
          <summary>{words.say('service.faqs')}</summary>
          <ul className="service-rows">
            {faqs.map((faq) => (
              <li key={faq.row}>
                <p className="service-text">{faqSaid(faq, words)}</p>
                <Button spacing="compact" onClick={() => void copy(faqSaid(faq, words))}>
                  {words.say('service.copy')}
                  <span className="hidden">: {faq.question}</span>
                </Button>
              </li>
            ))}
          </ul>
          <Button onClick={() => download('faq.txt', faqs.map((faq) => faqSaid(faq, words)).join('\n\n'))}>
            {words.say('service.save-faqs')}
          </Button>
          <p role="status" className="service-said">
            {said}
          </p>
        </details>
      )}
    </>
  );
}

function faqSaid({ question, answer, watch }: ServiceView['faqs'][number], words: Words): string {
  const warned = watch === '' ? [] : [words.say('service.faq-watch', { watch })];
  return [question, answer || words.say('service.faq-empty'), ...warned].join('\n');
}
