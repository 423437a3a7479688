import { view } from '@forge/bridge';
import '@atlaskit/css-reset';
import { lazy, StrictMode, Suspense, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { localeOf } from '../../src/messages/message';
import { call } from './call';
import './screen.css';
import { Speaking } from './words';

type Context = Awaited<ReturnType<typeof view.getContext>>;

/** The screens by moduleKey. Each is fetched with its first answer, side by side; nobody fetches another's screen. */
const screens: Readonly<Record<string, (context: Context) => ComponentType>> = {
  'case-panel': ({ extension }) => {
    const first = call('case.show', {});
    return lazy(async () => {
      const { CasePanel } = await import('./case/case-panel');
      return { default: () => <CasePanel first={first} issueId={String(extension['issue']?.id)} /> };
    });
  },
  'hop-chain': ({ extension }) => {
    const first = call('case.show', {});
    return lazy(async () => {
      const { HopChain } = await import('./chain/hop-chain');
      return { default: () => <HopChain first={first} issueId={String(extension['issue']?.id)} /> };
    });
  },
  'request-line': () => {
    const first = call('request.follow', {});
    return lazy(async () => {
      const { RequestLine } = await import('./request/request-line');
      return { default: () => <RequestLine first={first} /> };
    });
  },
  'organisation-requests': () => {
    const first = call('request.of-organisation', {});
    return lazy(async () => {
      const { OrganisationList } = await import('./request/organisation-list');
      return { default: () => <OrganisationList first={first} /> };
    });
  },
  'desk-set-up': rulebook,
  'desk-rules': rulebook,
  'queue-page': () => {
    const first = call('queue.show', {});
    return lazy(async () => {
      const { QueuePage } = await import('./queue/queue-page');
      return { default: () => <QueuePage first={first} /> };
    });
  },
  'queue-gadget': ({ extension }) => {
    const projectId = String(Object(extension['gadgetConfiguration'])['projectId'] ?? '');
    if (extension['entryPoint'] === 'edit')
      return lazy(async () => {
        const { GadgetSettings } = await import('./queue/gadget-settings');
        return { default: () => <GadgetSettings chosen={projectId} /> };
      });
    const first = call('queue.numbers', {});
    return lazy(async () => {
      const { Gadget } = await import('./queue/gadget');
      return { default: () => <Gadget first={first} projectId={projectId} /> };
    });
  },
  'onboarding-panel': ({ extension }) => {
    const first = call('onboarding.show', {});
    return lazy(async () => {
      const { OnboardingPanel } = await import('./onboarding/onboarding-panel');
      return { default: () => <OnboardingPanel first={first} issueId={String(extension['issue']?.id)} /> };
    });
  },
  'clarification-form': () => {
    const first = call('form.show', {});
    return lazy(async () => {
      const { ClarificationForm } = await import('./form/clarification-form');
      return { default: () => <ClarificationForm first={first} /> };
    });
  },
  'queue-onboarding': () => {
    const first = call('overview.list', {});
    return lazy(async () => {
      const { Overview } = await import('./overview/overview');
      return { default: () => <Overview first={first} /> };
    });
  },
  'queue-storyboard': () =>
    lazy(async () => {
      const { Storyboard } = await import('./storyboard/storyboard');
      return { default: () => <Storyboard /> };
    }),
  'site-calendars': () => {
    const first = call('calendar.show-all', {});
    return lazy(async () => {
      const { SiteCalendars } = await import('./site/site-calendars');
      return { default: () => <SiteCalendars first={first} /> };
    });
  },
};

/** The rules of a desk, for those who administer it and those who work at it. */
function rulebook(): ComponentType {
  const first = call('rulebook.show', {});
  return lazy(async () => {
    const { RulebookShell } = await import('./rulebook/shell');
    return { default: () => <RulebookShell first={first} /> };
  });
}

async function start(root: Element): Promise<void> {
  const [context] = await Promise.all([view.getContext(), view.theme.enable().catch(() => undefined)]);
  const locale = localeOf(context.locale);
  document.documentElement.lang = locale;
  const Screen = screens[context.moduleKey]?.(context);
  if (!Screen) throw new Error(`no screen for the module ${context.moduleKey}`);
  createRoot(root).render(
    <StrictMode>
      <Speaking locale={locale} zone={context.timezone}>
        <Suspense>
          <Screen />
        </Suspense>
      </Speaking>
    </StrictMode>,
  );
}

// Nobody here switches Atlaskit's experiments on; saying so keeps it from asking a service that is not there.
Object.assign(globalThis, { __PLATFORM_FEATURE_FLAGS__: { booleanResolver: () => false } });

const root = document.getElementById('root');
if (root) void start(root);
