import { createElement, lazy, type ComponentType } from 'react';
import type { MessageKey } from '../../../src/messages/message';
import { call } from '../call';
import type { PageKey, RulebookPage } from './page';

type Title<Kind extends string> = Extract<MessageKey, `rulebook.${Kind}-${string}`>;

interface Row {
  readonly key: PageKey;
  readonly title: Title<'page'>;
  readonly Page: ComponentType<RulebookPage>;
  /** Not shown to those who may only read. */
  readonly administrators?: true;
}

interface Group {
  readonly title: Title<'group'>;
  readonly rows: readonly Row[];
}

/** Every page of the rulebook, as the menu shows them. Each is fetched when it is opened. */
export const menu: readonly Group[] = [
  {
    title: 'rulebook.group-rules',
    rows: [
      row('overview', 'rulebook.page-overview', async () => (await import('./overview')).Overview),
      row('calendars', 'rulebook.page-calendars', async () => (await import('./calendars')).Calendars),
      row('teams', 'rulebook.page-teams', async () => (await import('./teams')).Teams),
      row('facts', 'rulebook.page-facts', async () => (await import('./facts')).FactsPage),
      row('routes', 'rulebook.page-routes', async () => (await import('./routes')).Routes),
      row('limits', 'rulebook.page-limits', async () => (await import('./limits')).Limits),
      row('pauses', 'rulebook.page-pauses', async () => (await import('./pauses')).Pauses),
      row('follow-up', 'rulebook.page-follow-up', async () => (await import('./follow-up')).FollowUpPage),
      row('protocol', 'rulebook.page-protocol', async () => (await import('./protocol')).ProtocolPage),
      row('promises', 'rulebook.page-promises', async () => (await import('./promises')).Promises),
      row('mail', 'rulebook.page-mail', async () => (await import('./mail')).MailPage),
    ],
  },
  {
    title: 'rulebook.group-safety',
    rows: [
      row('check', 'rulebook.page-check', async () => (await import('../check/check-page')).CheckPage),
      row('replay', 'rulebook.page-replay', async () => (await import('../replay/replay-page')).ReplayPage),
      row('versions', 'rulebook.page-versions', async () => (await import('./versions')).Versions),
      row('ledger', 'rulebook.page-ledger', async () => (await import('../ledger/ledger-page')).LedgerPage),
    ],
  },
  {
    title: 'rulebook.group-running',
    rows: [
      {
        ...row('set-up', 'rulebook.page-set-up', async () => {
          const { DeskSetUp } = await import('../desk/desk-set-up');
          const first = call('desk.show', {});
          return () => createElement(DeskSetUp, { first });
        }),
        administrators: true,
      },
      row(
        'organisations',
        'rulebook.page-organisations',
        async () => (await import('../organisation/organisations')).Organisations,
      ),
      row('playbook', 'rulebook.page-playbook', async () => (await import('../playbook/playbook-page')).PlaybookPage),
      row('text', 'rulebook.page-text', async () => (await import('./text')).TextPage),
    ],
  },
];

function row(key: PageKey, title: Title<'page'>, load: () => Promise<ComponentType<RulebookPage>>): Row {
  return { key, title, Page: lazy(async () => ({ default: await load() })) };
}

/** The page of a path such as `/limits`; undefined when there is none. */
export function pageNamed(path: string): Row | undefined {
  const name = path.split('/').find(Boolean);
  return menu.flatMap(({ rows }) => rows).find(({ key }) => key === name);
}
