import { type Month, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { registryOwing } from '../figures/owing-of.ts'
import { yearData } from '../figures/year-data.query.ts'

export interface Duty {
  readonly projectCode: string
  readonly unitCode: string
}

/** What every district owes for a month by the registry of this moment, in order of project code. */
export function registryDuties(db: Database, month: Month): Duty[] {
  const data = yearData(db, yearOf(month))
  const owing = new Set(registryOwing(data, month))
  return data.projects
    .filter(({ code }) => owing.has(code))
    .map(({ code, districtCode }) => ({ projectCode: code, unitCode: districtCode }))
}
