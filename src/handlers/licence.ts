import { calls, type CallName } from '../contract/calls';

/** What may be asked of an onboarding case, and of its form in the portal, without anything being written down. */
const READING: readonly CallName[] = [
  'onboarding.show',
  'onboarding.history',
  'onboarding.offers',
  'onboarding.form',
  'onboarding.form-versions',
  'onboarding.form-customers',
  'board.why',
  'storyboard.show',
  'storyboard.export',
  'service.show',
  'form.show',
];

/**
 * Whether somebody would record something of an onboarding case by a call. While nobody pays for the app such a case stands
 * still: it can be read, and only what is heard from Jira goes on being written down. A call that nobody has named as reading counts as one that writes.
 */
export function recordsOnboarding(name: CallName): boolean {
  const { by } = calls[name];
  return (by === 'party' || by === 'invited') && !READING.includes(name);
}
