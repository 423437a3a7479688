import type { overviewCalls } from '../contract/overview';
import type { Ports } from '../ports';
import type { Handlers } from './dispatch';

type OverviewCall = keyof typeof overviewCalls;
export const overviewNames: readonly OverviewCall[] = [];

export function overviewHandlers(_ports: Ports): Handlers<OverviewCall> {
  return {};
}
