import { incomparable, isSameBasis, type Point } from '@pianqu/shared/indicators/library/series.ts'
import { addMonths, type Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { measureAt } from '../rules/measure.facts.ts'

/** Where a line is cut: values of another basis than the month before are not comparable. */
export function isCut(db: Database, code: string, month: Month): boolean {
  const [now, before] = [measureAt(db, code, month), measureAt(db, code, addMonths(month, -1))]
  return now !== undefined && before !== undefined && now.edition !== before.edition && !isSameBasis(now, before)
}

/** A new basis cuts what came before off: its first value is a break. */
export function broken<P extends Point>(db: Database, code: string, point: P): P {
  return isCut(db, code, point.month) && point.numerator !== null
    ? { ...point, status: 'break', reason: [incomparable, point.reason].filter((each) => each !== null).join('；') }
    : point
}
