import Button from '@atlaskit/button/new';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LedgerAnswer } from '../../../src/contract/ledger';
import type { Input } from '../../../src/contract/calls';
import type { Team } from '../../../src/contract/rulebook';
import { call, type Failure } from '../call';
import { useTelling } from '../case/why';
import type { RulebookPage } from '../rulebook/page';
import { useWords, type Words } from '../words';
import { Entry } from './entry';
import { Filters, type Wanted } from './filters';
import { idOfIssue, isKey } from './issue';
import { NotNow } from './not-now';
import { endOf, startOf } from './period';
import './ledger.css';

const MONTH = 30 * 86_400_000;
type Asked = Input<'ledger.list'>;

/** Everything the clock has done at this desk, to be searched and proved. */
export function LedgerPage({ answer, inForce }: RulebookPage) {
  const words = useWords();
  const zone = inForce.calendars[0]?.timeZone ?? 'Europe/Copenhagen';
  const times = words.in(zone);
  const [wanted, want] = useState<Wanted>(() => ({
    from: times.local(answer.asOf - MONTH).date,
    to: times.local(answer.asOf).date,
    text: '',
    kind: '',
    version: 0,
    only: '',
  }));
  const [complaint, complain] = useState<string>();
  const [shown, show] = useState<{ readonly asked: Asked; readonly answer: LedgerAnswer }>();
  const [failure, fail] = useState<Failure>();
  const [loading, setLoading] = useState(true);
  const latest = useRef(0);
  const telling = useTelling(zone, shown?.answer.asOf ?? answer.asOf, answer.versions);

  const fetchPage = useCallback(async (asked: Asked, before: LedgerAnswer | undefined) => {
    const turn = ++latest.current;
    setLoading(true);
    const more = before?.more;
    const outcome = await call('ledger.list', { ...asked, ...(more && { after: more }) });
    if (turn !== latest.current) return;
    setLoading(false);
    fail(outcome.ok ? undefined : outcome.reason);
    if (!outcome.ok) return;
    const entries = [...(before?.entries ?? []), ...outcome.value.entries];
    show({ asked, answer: { ...outcome.value, entries } });
  }, []);
  const search = async (): Promise<void> => {
    const found = await askedOf(wanted, inForce.teams, zone, words);
    complain(typeof found === 'string' ? found : undefined);
    if (typeof found !== 'string') await fetchPage(found, undefined);
  };
  const first = useRef(search);
  useEffect(() => void first.current(), []);

  return (
    <main className="ledger">
      <div>
        <h1>{words.say('ledger.heading')}</h1>
        <p className="quiet">{words.say('ledger.intro')}</p>
      </div>
      <Filters
        wanted={wanted}
        versions={answer.versions}
        complaint={complaint}
        loading={loading && shown !== undefined}
        change={want}
        search={() => void search()}
      />
      {failure && <NotNow retry={() => void search()} />}
      <p role="status" className="quiet">
        {loading
          ? words.say('ledger.searching')
          : shown && shown.answer.entries.length > 0
            ? words.say('ledger.count', { count: shown.answer.entries.length })
            : ''}
      </p>
      {shown && !failure && (
        <>
          {shown.answer.entries.length === 0 && !loading && (
            <div className="notice">
              <h2>{words.say(shown.answer.more ? 'ledger.none-so-far' : 'ledger.none')}</h2>
              <p>{words.say('ledger.none-why')}</p>
            </div>
          )}
          <ol className="ledger-entries">
            {shown.answer.entries.map((entry) => (
              <Entry key={`${entry.issueId}:${entry.seq}`} entry={entry} telling={telling} />
            ))}
          </ol>
          {shown.answer.more && (
            <p>
              <Button isLoading={loading} onClick={() => void fetchPage(shown.asked, shown.answer)}>
                {words.say('ledger.more')}
              </Button>
            </p>
          )}
        </>
      )}
    </main>
  );
}

/** What is asked of the app, or what is wrong with what was typed. */
async function askedOf(
  { from, to, text, kind, version, only }: Wanted,
  teams: readonly Team[],
  zone: string,
  words: Words,
): Promise<Asked | string> {
  const times = words.in(zone);
  if (from === '' || to === '' || from > to) return words.say('ledger.period-wrong');
  const looked = text.trim();
  const issueId = isKey(looked) ? await idOfIssue(looked) : undefined;
  if (isKey(looked) && issueId === undefined) return words.say('ledger.no-such-case', { key: looked });
  const named = teams.filter(({ name }) =>
    [name.da, name.en].some((one) => one.toLowerCase().includes(looked.toLowerCase())),
  );
  const byTeam = looked !== '' && issueId === undefined;
  if (byTeam && named.length === 0) return words.say('ledger.no-such-team', { text: looked });
  return {
    from: startOf(from, times),
    to: endOf(to, times),
    ...(issueId !== undefined && { issueId }),
    ...(byTeam && { teams: named.map(({ id }) => id) }),
    ...(kind !== '' && { kind }),
    ...(version > 0 && { version }),
    ...(only !== '' && { only }),
  };
}
