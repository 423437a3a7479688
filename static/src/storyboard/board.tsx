import Button from '@atlaskit/button/new';
import { router } from '@forge/bridge';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useNames } from '../onboarding/use-names';
import { useIssueText, wantTexts } from '../queue/issue-texts';
import { Broken, Notice, Waiting } from '../states';
import { useWords } from '../words';
import { Help } from './help';
import { StoryboardKeeper, type Seen } from './keeper';
import { ReadTable } from './read-table';
import { nextMissing, rowsOf, type KindId } from './rows';
import { Standing } from './standing';
import { Table, type Place } from './table';
import { Toolbar } from './toolbar';
import { AroundTable, type Around } from './use-cell';

/** The storyboard of a case, on a big screen. */
export function Board({ issueId }: { issueId: string }) {
  const words = useWords();
  const keeper = useMemo(() => new StoryboardKeeper(issueId), [issueId]);
  useEffect(() => keeper.begin(), [keeper]);
  const seen = useSyncExternalStore(keeper.listen, keeper.seen);
  if (seen.none)
    return <Notice title={words.say('storyboard.not-a-case')} text={words.say('storyboard.not-a-case-why')} />;
  if (seen.failure) return <Broken failure={seen.failure} retry={() => void keeper.fetch()} />;
  if (!seen.board) return <Waiting rows={8} />;
  return <Shown keeper={keeper} seen={seen} board={seen.board} />;
}

function Shown({ keeper, seen, board }: { keeper: StoryboardKeeper; seen: Seen; board: NonNullable<Seen['board']> }) {
  const words = useWords();
  const { issueId, contacts, me, solution, customer, ended } = board;
  const [kind, choose] = useState<KindId | 'all'>('all');
  const [inWork, setInWork] = useState<string>();
  const [goTo, setGoTo] = useState<Place>();
  const [said, setSaid] = useState('');
  const nameOf = useNames(authorsIn(seen));
  const around = useMemo((): Around => ({ keeper, contacts, nameOf }), [keeper, contacts, nameOf]);
  const rows = rowsOf(seen.rows, kind, inWork);
  const writes = me.writes && !ended;
  const onWork = useCallback(
    (row: string | undefined): void => {
      setInWork(row);
      keeper.work(row);
    },
    [keeper],
  );
  const jump = (): void => setGoTo(nextMissing(rows, inWork));
  const begin = (): void => {
    const last = seen.rows.at(-1);
    const { workflow = '', kind: same = '' } = last?.values ?? {};
    const row = keeper.addAfter(last?.id ?? null, { workflow, kind: kind === 'all' ? same : kind });
    onWork(row);
    setGoTo({ row, column: workflow === '' ? 'workflow' : 'task' });
  };
  return (
    <main className="story">
      <Head issueId={issueId} about={[solution, customer].filter((one) => one !== '').join(' · ')} />
      {writes && (
        <Standing
          seen={seen}
          undo={() => {
            const row = keeper.undo();
            if (row !== undefined) setGoTo({ row, column: 'task' });
          }}
        />
      )}
      {ended && <p className="pressing">{words.say('storyboard.ended')}</p>}
      {seen.rows.length > 0 && <Toolbar {...{ seen, issueId, kind, choose, jump }} />}
      <p role="status" className="quiet">
        {said}
      </p>
      {seen.rows.length === 0 && (
        <div className="notice">
          <h2>{words.say('storyboard.empty')}</h2>
          <p>{words.say(writes ? 'storyboard.empty-why' : 'storyboard.empty-read')}</p>
        </div>
      )}
      {rows.length > 0 &&
        (writes ? (
          <AroundTable value={around}>
            <Table {...{ seen, rows, inWork, onWork, goTo }} onGoTo={setGoTo} onJump={jump} onSaid={setSaid} />
          </AroundTable>
        ) : (
          <ReadTable rows={rows} contacts={contacts} />
        ))}
      {writes && (
        <p>
          <Button appearance={seen.rows.length === 0 ? 'primary' : 'default'} onClick={begin}>
            {words.say('storyboard.new-row')}
          </Button>
        </p>
      )}
      <Help board={board} />
    </main>
  );
}

function Head({ issueId, about }: { issueId: string; about: string }) {
  const words = useWords();
  const text = useIssueText(issueId);
  useEffect(() => wantTexts([issueId]), [issueId]);
  return (
    <header className="story-head">
      <h1>{[words.say('storyboard.heading'), about].filter((one) => one !== '').join(' – ')}</h1>
      {text && <CaseLink path={`/browse/${text.key}`} name={words.say('storyboard.case', { key: text.key })} />}
    </header>
  );
}

function CaseLink({ path, name }: { path: string; name: string }) {
  return (
    <a
      href={path}
      onClick={(event) => {
        event.preventDefault();
        void router.open(path);
      }}
    >
      {name}
    </a>
  );
}

/** Everybody whose name may have to be said beside a cell. */
function authorsIn({ rows, marks, clashes }: Seen): readonly string[] {
  const written = rows
    .filter(({ id }) => marks.has(id) || clashes.has(id))
    .flatMap((row) => Object.values(row.written).flatMap(({ by }) => (by.kind === 'person' ? by.accountId : [])));
  return [...new Set(written)];
}
