import { exactWanLine } from '@pianqu/shared/money/yuan.ts'
import { answerOf } from '@pianqu/shared/policy/benefit-answer.ts'
import { answerNames } from '@pianqu/shared/policy/benefit-rule.schema.ts'
import { lastDayOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { benefitRulesAt } from '../rules/benefit-rule.facts.ts'
import type { Reading, ReadingQuestion } from '../rules/reading.facts.ts'

/** Amounts that a rule is tried on. */
const tried = [1_000_000, 10_000_000, 30_000_000, 100_000_000] as const

/** What a rule answers for a few amounts at the end of the month. */
export function benefitReading(db: Database, { key, month }: ReadingQuestion): Reading {
  const rule = benefitRulesAt(db, month).find(({ code }) => code === key.code)
  return {
    sums: [],
    rows: tried.map((baseYuan) => {
      const found = rule && answerOf(rule, { baseYuan }, lastDayOf(month))
      const amount = found?.amountYuan === null || found === undefined ? '' : exactWanLine(found.amountYuan)
      return {
        code: String(baseYuan),
        name: `基数${exactWanLine(baseYuan)}`,
        text: found ? `${answerNames[found.answer]}${amount}` : '—',
        why: found?.because ?? null,
      }
    }),
  }
}
