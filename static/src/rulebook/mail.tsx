import { HOUR } from '../../../src/contract/time';
import { useWords } from '../words';
import { Either, Tick } from './choice';
import { DurationField } from './duration-field';
import type { RulebookPage } from './page';
import { PageHead } from './page-head';

/** How Trin writes to staff, and how long a case may lie without anybody at work. */
export function MailPage({ book, editable, change }: RulebookPage) {
  const words = useWords();
  const { mail } = book;
  return (
    <main className="rules">
      <PageHead title={words.say('rulebook.page-mail')} intro={words.say('rules.mail-intro')} editable={editable} />
      <section className="rules-form">
        <DurationField
          label={words.say('rules.mail-gather')}
          value={mail.gather}
          editable={editable}
          bounds={{ least: 0, most: 4 * HOUR, days: false }}
          unit=""
          help={words.say('rules.mail-gather-help')}
          change={(gather) => change({ ...book, mail: { ...mail, gather } })}
        />
        <Tick
          label={words.say('rules.mail-quiet')}
          checked={mail.quietOutsideHours}
          editable={editable}
          help={words.say('rules.mail-quiet-help')}
          change={(quietOutsideHours) => change({ ...book, mail: { ...mail, quietOutsideHours } })}
        />
        <Either
          label={words.say('rules.mail-language')}
          value={book.language}
          options={[
            { value: 'da', text: words.say('rules.mail-da') },
            { value: 'en', text: words.say('rules.mail-en') },
          ]}
          editable={editable}
          change={(language) => change({ ...book, language })}
        />
      </section>
      <section className="rules-form" aria-labelledby="unstaffed">
        <h2 id="unstaffed">{words.say('rules.unstaffed-heading')}</h2>
        <DurationField
          label={words.say('rules.unstaffed')}
          value={book.longestUnstaffed}
          editable={editable}
          bounds={{ least: HOUR, most: 30 * 24 * HOUR, days: true }}
          unit=""
          help={words.say('rules.unstaffed-help')}
          change={(longestUnstaffed) => change({ ...book, longestUnstaffed })}
        />
      </section>
    </main>
  );
}
