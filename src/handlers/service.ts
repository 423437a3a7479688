import type { serviceCalls } from '../contract/service';
import type { Ports } from '../ports';
import type { Handlers } from './dispatch';

type ServiceCall = keyof typeof serviceCalls;
export const serviceNames: readonly ServiceCall[] = [];

export function serviceHandlers(_ports: Ports): Handlers<ServiceCall> {
  return {};
}
