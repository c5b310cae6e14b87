import { percentText } from '@pianqu/shared/number/ratio.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import type { Reading, ReadingQuestion } from '../rules/reading.facts.ts'
import { isFit, onePeriod } from './list-periods.query.ts'

/** Whether a month is complete enough. */
export function completenessReading(db: Database, { month }: ReadingQuestion): Reading {
  const period = onePeriod(db, month)
  if (!period) return { sums: [], rows: [] }
  const { accepted, owed } = period
  return {
    sums: [],
    rows: [
      {
        code: month,
        name: monthText(month),
        text: isFit(db, period) ? '可展示、可排名' : '不够完整',
        why: `已接收${accepted}行，应报${owed}行，${percentText({ numerator: accepted, denominator: owed })}`,
      },
    ],
  }
}
