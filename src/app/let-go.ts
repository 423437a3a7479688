import { DAY } from '../domain/time';
import type { Desk } from '../ports/desks';
import type { Heap } from '../ports/packs';
import type { Ports } from '../ports/ports';

/** For so long Jira may not show a project before it is taken to be gone for good: a deleted one can be restored for 60 days. */
const FOR_GOOD = 70 * DAY;
/** Cases of a desk that is gone, forgotten in one sweep. */
const AT_ONCE = 50;
/** Onboarding cases forgotten in one sweep: each may have a long history. */
const STARTS_AT_ONCE = 5;
const HEAPS: readonly Heap[] = ['new', 'missing', 'running', 'stuck', 'resting', 'closed', 'packed'];

/** Notes since when Jira does not show a desk's project. Once that is for good, its cases are forgotten little by little, and then the desk. */
export async function mindTheProject(ports: Ports, { projectId }: Desk, isShown: boolean): Promise<void> {
  const desk = await ports.desks.of(projectId);
  if (!desk || (isShown && desk.lostAt === undefined)) return;
  const { lostAt, ...there } = desk;
  if (isShown) await ports.desks.save(desk, there);
  else if (lostAt === undefined) await ports.desks.save(desk, { ...there, lostAt: ports.clock.now() });
  else if (ports.clock.now() - lostAt >= FOR_GOOD) await letGo(ports, desk);
}

async function letGo(ports: Ports, desk: Desk): Promise<void> {
  const starts = await ports.onboardings.ofDesk(desk.projectId);
  for (const { issueId } of starts.slice(0, STARTS_AT_ONCE)) await ports.onboardings.forget(issueId);
  if (starts.length > 0) return;
  for (const heap of HEAPS) {
    const ids = await ports.packs.apart(desk.projectId, heap, '');
    for (const issueId of ids.slice(0, AT_ONCE)) await ports.cases.forget(issueId);
    if (ids.length > 0) return;
  }
  await ports.desks.remove(desk);
}
