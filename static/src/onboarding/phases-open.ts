/**
 * Which phases are open once a case has gone from one to another: the one that has begun opens by itself, the one that was left
 * folds, but for somebody who is at work in it.
 */
export function phasesOpenAfter(
  open: ReadonlySet<string>,
  left: string,
  present: string,
  isWorkedIn: boolean,
): ReadonlySet<string> {
  return new Set([...[...open].filter((id) => id !== left || isWorkedIn), present]);
}
