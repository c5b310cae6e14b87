import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import { type Month, monthsBetween, monthText } from '@pianqu/shared/time/month.ts'

type Dates = Pick<Project, 'plannedStart' | 'plannedCompletion' | 'actualStart' | 'actualCompletion'>

function countdown(what: string, planned: Month, now: Month): string {
  const left = monthsBetween(now, planned)
  if (left > 0) return `计划${monthText(planned)}${what}，还有${left}个月`
  if (left === 0) return `计划本月${what}`
  return `应于${monthText(planned)}${what}，已超${-left}个月`
}

/** A date that lies after the month has not happened yet, as the month saw it. */
const reached = (month: Month | null, now: Month): month is Month => month !== null && month <= now

export const hasStarted = ({ actualStart }: Pick<Project, 'actualStart'>, now: Month): boolean =>
  reached(actualStart, now)

/** The next node of a project and how far off it is; null where none is planned. */
export function milestoneText(dates: Dates, now: Month): string | null {
  const { plannedStart, plannedCompletion, actualCompletion } = dates
  if (reached(actualCompletion, now)) return `已于${monthText(actualCompletion)}竣工`
  if (!hasStarted(dates, now)) return plannedStart && countdown('开工', plannedStart, now)
  return plannedCompletion && countdown('竣工', plannedCompletion, now)
}
