import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OrganisationRequests, RequestPage } from '../../../src/contract/request';
import { call, type Outcome } from '../call';
import { useWords } from '../words';
import { FILTERS, shownBy, type Filter } from './listed';
import { RequestRows } from './request-rows';
import './organisation-list.css';

/** What a superuser sees beneath the title of their requests: all open ones of the own organisation. Others see nothing. */
export function OrganisationList({ first }: { first: Promise<Outcome<OrganisationRequests>> }) {
  const words = useWords();
  const [outcome, put] = useState<Outcome<OrganisationRequests>>();
  const [open, setOpen] = useState(false);
  useEffect(() => void first.then(put), [first]);
  if (!outcome) return null;
  if (!outcome.ok && outcome.reason === 'not-allowed') return <main hidden />;
  if (!outcome.ok) return <Failed retry={() => void call('request.of-organisation', {}).then(put)} />;
  const { organisations } = outcome.value;
  const [one] = organisations;
  if (!one) return <main hidden />;
  const name = organisations.length === 1 ? one.name : words.say('request.all-several');
  return (
    <main className="of-organisation">
      <h1 className="hidden">{words.say('request.all-heading', { organisation: name })}</h1>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.say(open ? 'request.all-hide' : 'request.all-show', { organisation: name })}
        </Button>
      </div>
      {open && <Opened organisations={organisations} first={one.id} />}
    </main>
  );
}

type Known = OrganisationRequests['organisations'];

function Opened({ organisations, first }: { organisations: Known; first: string }) {
  const words = useWords();
  const [of, choose] = useState(first);
  const [filter, setFilter] = useState<Filter>('every');
  const { page, now, busy, failed, more } = useRequests(of);
  const organisation = organisations.find(({ id }) => id === of)?.name ?? '';
  const shown = page?.requests.filter((one) => shownBy(filter, one, now)) ?? [];
  return (
    <section aria-labelledby="all-heading" aria-busy={busy}>
      <h2 id="all-heading">{words.say('request.all-heading', { organisation })}</h2>
      <p className="quiet">{words.say('request.all-why', { organisation })}</p>
      <div className="of-organisation-choices">
        {organisations.length > 1 && (
          <label>
            {words.say('request.all-organisation')}
            <select value={of} onChange={({ target }) => choose(target.value)}>
              {organisations.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {words.say('request.all-filter')}
          <select
            value={filter}
            onChange={({ target }) => setFilter(FILTERS.find((one) => one === target.value) ?? 'every')}
          >
            {FILTERS.map((one) => (
              <option key={one} value={one}>
                {words.say(one === 'every' ? 'request.all-every' : `request.all-filter-${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {page?.requests.length === 0 && (
        <div className="notice">
          <h3>{words.say('request.all-none')}</h3>
          <p>{words.say('request.all-none-why', { organisation })}</p>
        </div>
      )}
      <p className="quiet" role="status">
        {!page
          ? busy && words.say('answer.loading')
          : page.requests.length > 0 &&
            (shown.length === 0
              ? words.say('request.all-none-such')
              : words.say('request.all-count', { count: shown.length }))}
      </p>
      {page && shown.length > 0 && <RequestRows requests={shown} zone={page.zone} now={now} />}
      {failed && <NotNow />}
      {(page?.next !== undefined || failed) && (
        <Button isLoading={busy} onClick={() => void more()}>
          {words.say(failed ? 'answer.refresh' : 'request.all-more')}
        </Button>
      )}
    </section>
  );
}

/** The requests of one organisation, as many pages as were asked for. */
function useRequests(of: string) {
  const [page, put] = useState<RequestPage>();
  const [now, setNow] = useState(0);
  const [busy, setBusy] = useState(true);
  const [failed, setFailed] = useState(false);
  const wanted = useRef(of);
  wanted.current = of;

  const fetch = useCallback(async (whose: string, before?: RequestPage): Promise<void> => {
    setBusy(true);
    const after = before?.next === undefined ? {} : { after: before.next };
    const outcome = await call('request.of-organisation', { of: whose, ...after });
    if (wanted.current !== whose) return;
    setBusy(false);
    const got = outcome.ok ? outcome.value.page : undefined;
    setFailed(!got);
    if (!outcome.ok || !got) return;
    setNow(outcome.value.asOf);
    put({ ...got, requests: [...(before?.requests ?? []), ...got.requests] });
  }, []);
  useEffect(() => {
    put(undefined);
    void fetch(of);
  }, [of, fetch]);
  return { page, now, busy, failed, more: () => fetch(of, page) };
}

function Failed({ retry }: { retry: () => void }) {
  const words = useWords();
  return (
    <main className="of-organisation">
      <h1 className="hidden">{words.say('request.all-failed')}</h1>
      <NotNow />
      <p>
        <Button onClick={retry}>{words.say('answer.refresh')}</Button>
      </p>
    </main>
  );
}

function NotNow() {
  const words = useWords();
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={words.say('request.all-failed')} headingLevel="h2">
        <p>{words.say('request.all-failed-safe')}</p>
      </SectionMessage>
    </div>
  );
}
