import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { parseRule } from '@pianqu/shared/rules/parse-rule.ts'
import { type RuleDifference, ruleDifferences } from '@pianqu/shared/rules/rule-difference.ts'
import { recordOf } from '@pianqu/shared/rules/rule-records.ts'
import { startFault } from '@pianqu/shared/rules/rule-start.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { type RuleKey, versionAt, versionsOf } from '../rules/rule-versions.facts.ts'
import { firstMonthFor } from './first-month.ts'

/** Throws common/not-found for a rule that there is not. */
export function demandSeries({ kind, code }: RuleKey) {
  const record = recordOf(kind)
  const own = record.ownCodes?.test(code) ? { code, name: `本市规则 ${code}`, own: null } : undefined
  const series = record.series.find((each) => each.code === code) ?? own
  if (!series) throw new ProblemError('common/not-found', { detail: `没有编码为“${code}”的规则` })
  return { record, series }
}

/** The content as its kind has it. Throws common/malformed with every fault at its field. */
export function demandContent(key: RuleKey, raw: unknown, under = '/content'): unknown {
  const { content, faults } = parseRule(recordOf(key.kind), raw, key.code)
  const errors = faults.map((fault) => ({ ...fault, pointer: `${under}${fault.pointer}` }))
  if (errors[0]) throw new ProblemError('common/malformed', { detail: errors[0].message, errors })
  return content
}

/** Throws rule/too-early for a month that is settled already. */
export function demandStart(db: Database, { kind }: RuleKey, effectiveMonth: Month): void {
  const { starts } = recordOf(kind)
  const late = startFault(effectiveMonth, firstMonthFor(db, starts), starts)
  if (!late) return
  const errors = [{ pointer: '/effectiveMonth', code: 'custom', message: late }]
  throw new ProblemError('rule/too-early', { detail: late, errors })
}

const editionText = (edition: number): string => (edition === 0 ? '系统预置的版本' : `第${edition}版`)

/** Throws rule/base-moved where another version has come into force since the one that a draft goes by. */
export function demandBase(db: Database, key: RuleKey, draft: { effectiveMonth: Month; baseEdition: number }): void {
  const inForce = versionAt(db, key, draft.effectiveMonth)?.edition ?? 0
  if (inForce === draft.baseEdition) return
  const { effectiveMonth, baseEdition } = draft
  throw new ProblemError('rule/base-moved', {
    detail: `草案依据${editionText(baseEdition)}，${monthText(effectiveMonth)}起生效的已是${editionText(inForce)}，请按它重新拟定`,
  })
}

/** What a content changes in the version it goes by. */
export function changesFrom(db: Database, key: RuleKey, baseEdition: number, content: unknown): RuleDifference[] {
  const { words } = recordOf(key.kind)
  const base = versionsOf(db, key).find(({ edition }) => edition === baseEdition)
  return ruleDifferences(base ? words(base.content) : [], words(content))
}
