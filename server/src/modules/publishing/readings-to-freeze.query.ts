import { metBy } from '@pianqu/shared/indicators/library/series.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { monthPoints } from '../indicators/month-points.query.ts'
import type { indicatorReadings } from '../measures/measure.tables.ts'
import { measureCodes } from '../rules/measure.facts.ts'

/** Every indicator of a month, as it is to stand once the month is published. */
export function readingsToFreeze(
  db: Database,
  snapshot: string,
  month: Month,
): (typeof indicatorReadings.$inferInsert)[] {
  return measureCodes(db).flatMap((indicatorCode) => {
    const found = monthPoints(db, { code: indicatorCode, month })
    if (!found) return []
    return [...found.points].map(([place, point]) => {
      const { month: _, ...reading } = point
      return { snapshot, indicatorCode, place, ...reading, met: metBy(point, found.targetOf(place)) }
    })
  })
}
