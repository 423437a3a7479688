import { showOverview } from '../app/show-overview';
import type { overviewCalls } from '../contract/overview';
import type { Ports } from '../ports/ports';
import { deskOf } from './desk';
import type { Handlers } from './dispatch';

type OverviewCall = keyof typeof overviewCalls;

/** All onboarding cases of a desk, for those who work there. */
export function overviewHandlers(ports: Ports): Handlers<OverviewCall> {
  return {
    'overview.list': (caller) =>
      showOverview(ports, deskOf(caller), caller.place.kind === 'desk' && caller.place.administers),
  };
}
