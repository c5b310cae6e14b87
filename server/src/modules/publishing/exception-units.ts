import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { obligationsOf } from '../months/period.facts.ts'

interface Scope {
  readonly unitCode?: string | null | undefined
  readonly projectCode?: string | null | undefined
}

/** The units whose lines of the month a lock exception opens; none where nothing of it was owed. */
export function exceptionUnits(db: Database, month: Month, { unitCode, projectCode }: Scope): string[] {
  const named = [...obligationsOf(db, month).values()].filter(
    (duty) => (!unitCode || duty.unitCode === unitCode) && (!projectCode || duty.projectCode === projectCode),
  )
  return [...new Set(named.map((duty) => duty.unitCode))]
}
