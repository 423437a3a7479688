import { useWords } from '../words';
import { Tick } from './choice';
import { rungIds } from './ids';
import type { RulebookPage } from './page';
import { PageHead } from './page-head';
import { isSameStatus, wrongStatuses } from './pauses-statuses';
import { ChangeRequests } from './protocol-change';
import { TimedRules } from './timed-rules';
import { linesIn, Typed } from './typed';

const LONGEST_FIELD = 255;

/** What holds when levels, vendors and customers work on a case together. */
export function ProtocolPage(page: RulebookPage) {
  const { book, inForce, editable, change } = page;
  const words = useWords();
  return (
    <main className="rules">
      <PageHead
        title={words.say('rulebook.page-protocol')}
        intro={words.say('rules.protocol-intro')}
        editable={editable}
      />
      <section aria-labelledby="vendor-time">
        <h2 id="vendor-time">{words.say('rules.vendor-time-heading')}</h2>
        <p className="quiet">{words.say('rules.vendor-time-why')}</p>
        <TimedRules
          book={book}
          rules={book.vendorTime}
          inForce={inForce.vendorTime}
          editable={editable}
          ids={[...book.vendorTime, ...inForce.vendorTime].map(({ id }) => id)}
          rungs={rungIds(book, inForce)}
          made={(rule) => rule}
          change={(vendorTime) => change({ ...book, vendorTime })}
          about={{
            kind: 'vendor',
            stem: 'vendor',
            called: (place, condition) => words.say('rules.vendor-time-of', { place, condition }),
            add: words.say('rules.vendor-time-add'),
            none: words.say('rules.vendor-time-none'),
            notAll: words.say('rules.vendor-time-not-all'),
            timeLabel: words.say('rules.vendor-time'),
            start: { what: words.say('rules.start-vendor'), why: words.say('rules.start-vendor-why') },
            isTop: true,
            teams: book.teams,
          }}
        />
      </section>
      <Reports {...page} />
      <ChangeRequests {...page} />
      <ToldOnTheWay {...page} />
    </main>
  );
}

/** Where the report says since when a superuser has tried, and the status of what is opened again. */
function Reports({ book, editable, change }: RulebookPage) {
  const words = useWords();
  const taken = (said: readonly string[]): string | undefined =>
    wrongStatuses(book, 'open', said, words) ??
    (book.answeredStatus.some((name) => said.some((one) => isSameStatus(one, name)))
      ? words.say('rules.open-answered')
      : undefined);
  return (
    <section className="rules-form" aria-labelledby="reports">
      <h2 id="reports">{words.say('rules.reports-heading')}</h2>
      <Typed
        label={words.say('rules.asked-at')}
        help={words.say('rules.asked-at-help')}
        value={book.askedAtField}
        editable={editable}
        commit={(text) => {
          const said = text.trim();
          if (said.length > LONGEST_FIELD) return words.say('rules.wrong-too-many', { most: LONGEST_FIELD });
          change({ ...book, askedAtField: said });
          return undefined;
        }}
      />
      <Typed
        lines
        label={words.say('rules.open-status')}
        help={words.say('rules.open-status-help')}
        value={book.openStatus.join('\n')}
        editable={editable}
        commit={(text) => {
          const said = linesIn(text);
          const wrong = taken(said);
          if (wrong === undefined) change({ ...book, openStatus: said });
          return wrong;
        }}
      />
    </section>
  );
}

/** Customers who cannot follow their case in the portal are told of each change that matters. */
function ToldOnTheWay({ book, editable, change }: RulebookPage) {
  const words = useWords();
  const { tellCustomer, sources } = book;
  const groups = sources.find(({ fact }) => fact === 'customerGroup')?.values ?? [];
  return (
    <section aria-labelledby="told">
      <fieldset className="either">
        <legend>
          <h2 id="told">{words.say('rules.told-heading')}</h2>
        </legend>
        <p className="quiet">{words.say('rules.told-why')}</p>
        {groups.map(({ id, name }) => (
          <Tick
            key={id}
            label={words.name(name)}
            checked={tellCustomer.includes(id)}
            editable={editable}
            change={(told) => {
              const rest = tellCustomer.filter((one) => one !== id);
              change({ ...book, tellCustomer: told ? [...rest, id] : rest });
            }}
          />
        ))}
        {tellCustomer.length === 0 && <p className="quiet">{words.say('rules.told-none')}</p>}
      </fieldset>
    </section>
  );
}
