import type { Actor } from '@pianqu/shared/access/access.ts'
import { readsSums } from '@pianqu/shared/access/month-reading.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { addMonths, type Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { readingOf } from '../figures/figure-scope.query.ts'
import { currentMonth } from '../figures/list-periods.query.ts'

export interface Reader {
  readonly actor: Actor
  readonly today: Day
}

/** Whether the sums of a month are open to somebody: values of indicators are such sums. */
export const mayRead = (db: Database, actor: Actor, month: Month): boolean => readsSums(readingOf(db, actor, month))

/** The newest month up to the current one whose sums somebody may read. */
export function newestMonth(db: Database, { actor, today }: Reader): Month {
  const current = currentMonth(db, today)
  const back = Array.from({ length: 12 }, (_, index) => addMonths(current, -index))
  return back.find((month) => mayRead(db, actor, month)) ?? addMonths(current, -12)
}

/** Throws period/not-published. */
export function demandMonth(db: Database, actor: Actor, month: Month): void {
  if (!mayRead(db, actor, month)) throw new ProblemError('period/not-published', { detail: '这个月份的指标发布后可看' })
}
