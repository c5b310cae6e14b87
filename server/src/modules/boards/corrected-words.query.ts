import { exactWanLine } from '@pianqu/shared/money/yuan.ts'
import { type Month, monthNumber, monthOf, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { approvedCorrections } from '../months/correction.facts.ts'

const amount = (value: string | number | null): string => (typeof value === 'number' ? exactWanLine(value) : '未报')

interface Corrected {
  readonly month: Month
  readonly text: string
}

/** What was corrected of a project's investment in the year up to a month: from what to what, why, by whom, approved by whom. */
export const correctedWords = (db: Database, code: string, month: Month): Corrected[] =>
  approvedCorrections(db, { code, from: monthOf(yearOf(month), 1), to: month })
    .filter(({ field }) => field === 'investedYuan')
    .map(({ month: at, oldValue, newValue, reason, proposedByName, decidedByName }) => ({
      month: at,
      text: `更正${monthNumber(at)}月：${amount(oldValue)} → ${amount(newValue)}（${reason}）；${proposedByName}提出，${decidedByName ?? '—'}批准`,
    }))
