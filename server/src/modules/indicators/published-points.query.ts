import type { Point } from '@pianqu/shared/indicators/library/series.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { dayOfInstant } from '@pianqu/shared/time/instant-text.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { indicatorReadings } from '../measures/measure.tables.ts'
import { snapshots } from '../snapshots/snapshot.tables.ts'

/** A value as it was published. */
export interface PublishedPoint extends Point {
  readonly place: string
  readonly met: boolean | null
  readonly snapshot: string
}

/** What stood published on a day: of each month, what its newest snapshot of that day or before says. */
export function publishedPoints(db: Database, code: string, asOf: Day): PublishedPoint[] {
  const rows = db.orm
    .select({
      reading: indicatorReadings,
      month: snapshots.month,
      position: snapshots.position,
      takenAt: snapshots.takenAt,
    })
    .from(indicatorReadings)
    .innerJoin(snapshots, eq(snapshots.number, indicatorReadings.snapshot))
    .where(eq(indicatorReadings.indicatorCode, code))
    .all()
    .filter(({ takenAt }) => dayOfInstant(takenAt) <= asOf)
  const newest = new Map<Month, number>()
  for (const { month, position } of rows) newest.set(month, Math.max(newest.get(month) ?? 0, position))
  return rows
    .filter(({ month, position }) => newest.get(month) === position)
    .map(({ reading: { indicatorCode: _, ...reading }, month }) => ({ ...reading, month }))
    .toSorted((a, b) => (a.month === b.month ? 0 : a.month < b.month ? -1 : 1))
}
