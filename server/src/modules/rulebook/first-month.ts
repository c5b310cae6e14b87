import type { RuleStart } from '@pianqu/shared/rules/rule-record.ts'
import { addMonths, type Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { firstUnopenedMonth, publishedMonths } from '../months/period.facts.ts'

function firstUnpublished(db: Database): Month | null {
  const newest = [...publishedMonths(db).keys()].at(-1)
  return newest ? addMonths(newest, 1) : null
}

/** The earliest month in which a version may begin, so that no month that is settled moves; `null` where none is. */
export const firstMonthFor = (db: Database, starts: RuleStart): Month | null =>
  starts === 'unopened' ? firstUnopenedMonth(db) : firstUnpublished(db)
