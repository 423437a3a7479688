import { useEffect, useRef, useState, useSyncExternalStore, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import type { MessageKey } from '../../../src/messages/message';
import { call, type Failure } from '../call';
import { followFocus } from '../focus-kept';
import { PageHead } from '../rulebook/page-head';
import { Said } from '../said';
import { Broken, Waiting } from '../states';
import { useWords } from '../words';
import { Board } from './board';
import { Early } from './early';
import { Form } from './form';
import { Items } from './items';
import { keeper, type Kept } from './keeper';
import type { PlaybookPart } from './page';
import { Phases } from './phases';
import { Review } from './review';
import { Roles } from './roles';
import { Text } from './text';
import { Versions } from './versions';
import { WorkingDays } from './working-days';
import './playbook.css';

const TABS: readonly (readonly [Extract<MessageKey, `playbook.tab-${string}`>, ComponentType<PlaybookPart>])[] = [
  ['playbook.tab-items', Items],
  ['playbook.tab-phases', Phases],
  ['playbook.tab-roles', Roles],
  ['playbook.tab-form', Form],
  ['playbook.tab-board', Board],
  ['playbook.tab-early', Early],
  ['playbook.tab-calendar', WorkingDays],
  ['playbook.tab-versions', Versions],
  ['playbook.tab-text', Text],
];

/** The playbook of a desk: read by all who work there, changed and saved as the next version by who administers it. */
export function PlaybookPage() {
  const kept = useSyncExternalStore(keeper.listen, keeper.look);
  const [failure, fail] = useState<Failure>();
  const fetch = (): void => {
    fail(undefined);
    void call('playbook.show', {}).then((outcome) =>
      outcome.ok ? keeper.fetched(outcome.value) : fail(outcome.reason),
    );
  };
  useEffect(fetch, []);
  if (failure && !kept?.changed) return <Broken failure={failure} retry={fetch} />;
  return kept ? <Opened kept={kept} /> : <Waiting rows={8} />;
}

function Opened({ kept }: { kept: Kept }) {
  const words = useWords();
  const { answer, book, changed } = kept;
  const [at, goTo] = useState(0);
  const [said, tell] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const [tab, Part] = TABS[at] ?? ['playbook.tab-items', Items];
  useWarning(changed);
  const told = (what: string): void => {
    flushSync(() => tell(what));
    followFocus(null, title.current);
  };
  return (
    <main className="rules playbook">
      <PageHead title={words.say('playbook.heading')} intro={words.say('playbook.intro')} editable={answer.editable} />
      <Version kept={kept} />
      <Said what={said} />
      <nav aria-label={words.say('playbook.tabs')}>
        <ul className="playbook-tabs">
          {TABS.map(([key], index) => (
            <li key={key}>
              <button
                type="button"
                aria-current={index === at ? 'page' : undefined}
                onClick={() => {
                  goTo(index);
                  tell('');
                }}
              >
                {words.say(key)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="playbook-part">
        <h2 ref={title} tabIndex={-1}>
          {words.say(tab)}
        </h2>
        <Part
          answer={answer}
          book={book}
          editable={answer.editable}
          change={(next) => {
            keeper.change(next);
            tell('');
          }}
        />
      </div>
      {changed && answer.editable && <Review kept={kept} told={told} />}
    </main>
  );
}

function Version({ kept: { answer } }: { kept: Kept }) {
  const words = useWords();
  const { playbook, saved, asOf, you } = answer;
  return (
    <p className="quiet">
      <span className="strong">{words.say('playbook.version', { version: playbook.version })}.</span>{' '}
      {saved
        ? words.say('playbook.version-saved', {
            when: words.in(playbook.calendar.timeZone).when(saved.savedAt, asOf),
            by: words.say(saved.by === you ? 'playbook.by-you' : 'playbook.by-other'),
            reason: saved.reason,
          })
        : words.say('playbook.version-first')}
    </p>
  );
}

/** The browser asks before it closes a page with changes that are not saved. */
function useWarning(changed: boolean): void {
  useEffect(() => {
    if (!changed) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);
}
