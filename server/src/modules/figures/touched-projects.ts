import type { Month } from '@pianqu/shared/time/month.ts'
import type { Touch } from '../../db/journal.ts'
import { lineTopics } from './followed-topics.ts'

/** Of these it matters only what the month itself says; of the others what any month up to it does. */
const ofTheMonth = new Set(['report_drafts:submitted', 'obligations'])

/** Projects of whose figure in a month something was touched: a line of October never tells of January. */
export function touchedProjects(touches: readonly Touch[], month: Month): ReadonlySet<string> {
  const concerned = touches.filter(
    ({ topic, month: of, projectCode }) =>
      projectCode !== '' && lineTopics.has(topic) && (of === month || (of < month && !ofTheMonth.has(topic))),
  )
  return new Set(concerned.map(({ projectCode }) => projectCode))
}
