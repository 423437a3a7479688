import Badge from '@atlaskit/badge';
import { Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { RulebookAnswer } from '../../../src/contract/rulebook';
import { call, type Failure, type Outcome } from '../call';
import { Broken, Waiting } from '../states';
import { useWords } from '../words';
import { Draft } from './draft';
import { Keeper } from './keeper';
import { menu, pageNamed } from './pages';
import { PublishBar } from './publish-bar';
import { Going, type PageKey, type RulebookPage } from './page';
import { usePlace } from './use-place';
import './rulebook.css';

/** The rules of a desk: a menu of pages, the draft they change, and the way to publish it. */
export function RulebookShell({ first }: { first: Promise<Outcome<RulebookAnswer>> }) {
  const [outcome, put] = useState<Outcome<RulebookAnswer>>();
  useEffect(() => void first.then(put), [first]);
  const failure: Failure | undefined = outcome?.ok === false ? outcome.reason : undefined;
  if (failure) return <Broken failure={failure} retry={() => void call('rulebook.show', {}).then(put)} />;
  return outcome?.ok ? <Opened answer={outcome.value} /> : <Waiting rows={6} />;
}

function Opened({ answer: first }: { answer: RulebookAnswer }) {
  const words = useWords();
  const keeper = useMemo(() => new Keeper(first), [first]);
  const kept = useSyncExternalStore(keeper.listen, keeper.look);
  const { answer, book } = kept;
  const { editable } = answer;
  const [place, go] = usePlace(answer.enabled || !editable ? 'overview' : 'set-up');
  useSavedOnLeaving(keeper);
  const page: RulebookPage = {
    answer,
    inForce: answer.inForce.book,
    book,
    editable,
    change: keeper.change,
  };
  const Page = pageNamed(place)?.Page;
  return (
    <Going.Provider value={{ go, keeper }}>
      <div className="rulebook">
        <Menu answer={answer} place={place} go={go} />
        <div className="rulebook-page">
          {editable && <Draft keeper={keeper} kept={kept} />}
          <Suspense fallback={<Waiting rows={6} />}>{Page && <Page {...page} />}</Suspense>
        </div>
        {editable && (
          <section className="rulebook-foot" aria-label={words.say('rulebook.draft')}>
            <PublishBar {...page} />
          </section>
        )}
      </div>
    </Going.Provider>
  );
}

function Menu({ answer, place, go }: { answer: RulebookAnswer; place: PageKey; go: (to: PageKey) => void }) {
  const words = useWords();
  const changesOn = (key: PageKey): number => answer.draft?.changes.filter(({ page }) => page === key).length ?? 0;
  const groups = menu.map(({ title, rows }) => (
    <div key={title}>
      <h2>{words.say(title)}</h2>
      <ul>
        {rows
          .filter(({ administrators }) => answer.editable || !administrators)
          .map(({ key, title: name }) => (
            <li key={key}>
              <a
                href={`#${key}`}
                aria-current={key === place ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  go(key);
                }}
              >
                <span>{words.say(name)}</span>
                {changesOn(key) > 0 && (
                  <>
                    <Badge appearance="primary">{changesOn(key)}</Badge>
                    <span className="hidden">{words.say('rulebook.changes', { count: changesOn(key) })}</span>
                  </>
                )}
              </a>
            </li>
          ))}
      </ul>
    </div>
  ));
  const title = pageNamed(place)?.title;
  return (
    <nav className="rulebook-menu" aria-label={words.say('rulebook.menu')}>
      <div className="rulebook-wide">{groups}</div>
      <details className="rulebook-narrow" key={place}>
        <summary>
          {words.say('rulebook.menu')}: {title && words.say(title)}
        </summary>
        {groups}
      </details>
    </nav>
  );
}

/** What was typed is saved when the reader turns away, and looked at again when they return. */
function useSavedOnLeaving(keeper: Keeper): void {
  useEffect(() => {
    const turn = (): void => {
      if (document.visibilityState === 'hidden') void keeper.flush();
      else void keeper.refresh();
    };
    const leave = (): void => void keeper.flush();
    document.addEventListener('visibilitychange', turn);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [keeper]);
}
