import { type Month, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { owingOf } from '../figures/owing-of.ts'
import { yearData } from '../figures/year-data.query.ts'

/** Codes of projects that owe a line for the month and have none accepted; exempt ones owe none. */
export function missingLines(db: Database, month: Month): string[] {
  const data = yearData(db, yearOf(month))
  return owingOf(data, month).filter((code) => !data.lines.get(code)?.some((line) => line.month === month))
}
