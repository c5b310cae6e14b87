import type { BlockerState } from '@pianqu/shared/blockers/blocker.schema.ts'
import { type OwingSide, owedByTaskforce } from '@pianqu/shared/blockers/blocker-sums.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { addMonths, monthOfDay } from '@pianqu/shared/time/month.ts'
import { and, eq, exists, gte, inArray, isNull, ne, not, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { units } from '../units/unit.tables.ts'
import { blockerSteps, blockers } from './blocker.tables.ts'

const namedUnits: readonly BlockerState[] = ['assigned', 'accepted']
const ofTaskforce: readonly BlockerState[] = ['raised', 'disputed', 'ruling']

const checks = (byTaskforce: boolean) =>
  and(eq(blockers.state, 'answered'), eq(blockers.isCheckedByTaskforce, byTaskforce))

export const answerOwedBy = (unit: string): SQL | undefined =>
  and(inArray(blockers.state, namedUnits), eq(blockers.leadUnit, unit))

/** What `owingUnit` says of a row, asked of the table. */
export function owedByCondition(unit: string): SQL | undefined {
  if (unit === owedByTaskforce) return or(inArray(blockers.state, ofTaskforce), checks(true))
  return or(answerOwedBy(unit), and(checks(false), eq(blockers.raiserUnit, unit)))
}

/** What `waitingUnit` says of a row, asked of the table. */
export const owedToCondition = (unit: string): SQL | undefined =>
  or(
    and(eq(blockers.state, 'answered'), eq(blockers.leadUnit, unit)),
    and(
      ne(blockers.state, 'answered'),
      unit === owedByTaskforce ? isNull(blockers.raiserUnit) : eq(blockers.raiserUnit, unit),
    ),
  )

/** That the next step of what is open is owed by a district, or by the city: one or the other. */
export function owedBySide(db: Database, side: OwingSide): SQL | undefined {
  const districts = db.orm.select({ code: units.code }).from(units).where(eq(units.type, 'district'))
  const byDistrict = or(
    and(inArray(blockers.state, namedUnits), inArray(sql`ifnull(${blockers.leadUnit}, '')`, districts)),
    and(checks(false), inArray(sql`ifnull(${blockers.raiserUnit}, '')`, districts)),
  )
  return side === 'districts' || !byDistrict ? byDistrict : not(byDistrict)
}

/** Since when answers are counted: twelve months, the one of today included. */
export const answersSince = (today: Day): Day => `${addMonths(monthOfDay(today), -11)}-01`

/** That a unit has answered it in the months whose answers are counted. */
export const isAnsweredBy = (db: Database, unit: string, today: Day): SQL =>
  exists(
    db.orm
      .select({ n: sql`1` })
      .from(blockerSteps)
      .where(
        and(
          eq(blockerSteps.blockerId, blockers.blockerId),
          // The sign keeps SQLite to the key of the blocker, beside which every answer of the year would be walked.
          sql`+${blockerSteps.step} = 'answer'`,
          eq(blockerSteps.unitCode, unit),
          gte(blockerSteps.effectiveOn, answersSince(today)),
        ),
      ),
  )
