import type { TestMail } from '../contract/desk';
import { say } from '../messages/message';
import type { DeskPlace } from '../ports/desks';
import type { Ports } from '../ports/ports';
import { rulesToBe } from './rules-to-be';

/** Mails whoever asks, as the app: whether it arrives, only they can tell. */
export async function sendTestMail(ports: Ports, { projectId }: DeskPlace, by: string): Promise<TestMail> {
  if (ports.licence.suspended()) return { sent: false, reason: 'refused' };
  const [newest] = await ports.setUp.newestIssue(projectId);
  if (!newest) return { sent: false, reason: 'no-issue' };
  const { language } = (await rulesToBe(ports, projectId)).rulebook;
  const letter = {
    people: [by],
    subject: say(language, 'desk.test-subject', { issue: newest.key }),
    text: say(language, 'desk.test-text', { issue: newest.key }),
  };
  const sent = await ports.setUp.mail(newest.issueId, letter);
  return sent.ok ? { sent: true, about: newest.key } : { sent: false, reason: 'refused' };
}
