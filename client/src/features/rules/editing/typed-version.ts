import type { ProblemFault } from '@pianqu/shared/http/problem.ts'
import { parseRule } from '@pianqu/shared/rules/parse-rule.ts'
import type { RulePage, RuleVersionRow } from '@pianqu/shared/rules/rule.contract.ts'
import { type RuleDifference, ruleDifferences } from '@pianqu/shared/rules/rule-difference.ts'
import { recordOf } from '@pianqu/shared/rules/rule-records.ts'
import { startFault } from '@pianqu/shared/rules/rule-start.ts'
import { isMonth, type Month } from '@pianqu/shared/time/month.ts'

/** The version that a draft from a month goes by: what would be in force then without it. */
export const baseOf = (versions: readonly RuleVersionRow[], month: Month): RuleVersionRow | undefined =>
  versions
    .filter(({ effectiveMonth }) => effectiveMonth === null || effectiveMonth <= month)
    .toSorted((a, b) => (a.effectiveMonth === b.effectiveMonth ? a.edition - b.edition : startsBefore(a, b) ? -1 : 1))
    .at(-1)

const startsBefore = (a: RuleVersionRow, b: RuleVersionRow): boolean =>
  (a.effectiveMonth ?? '') < (b.effectiveMonth ?? '')

interface Typed {
  readonly raw: unknown
  readonly from: string
  readonly basis: string
}

interface Judged {
  readonly content: Record<string, unknown> | null
  readonly faults: readonly ProblemFault[]
  /** Of the version it goes by; null while the month is none. */
  readonly base: number | null
  readonly differences: readonly RuleDifference[] | null
  /** What is sent to be kept; null while something is wrong. */
  readonly body: {
    readonly content: Record<string, unknown>
    readonly effectiveMonth: Month
    readonly basis: string
    readonly baseEdition: number
  } | null
}

const fault = (pointer: string, message: string): ProblemFault => ({ pointer, code: 'custom', message })

function monthFaults({ firstMonth, kind }: RulePage, month: string): ProblemFault[] {
  if (!isMonth(month)) return [fault('/from', '自哪个月起：应为 2026-01 这样的月份')]
  const late = startFault(month, firstMonth, recordOf(kind).starts)
  return late ? [fault('/from', late)] : []
}

function basisFaults(basis: string): ProblemFault[] {
  if (basis === '') return [fault('/basis', '请填写依据，例如文号')]
  return basis.length > 200 ? [fault('/basis', '依据：最多200个字，请缩短')] : []
}

/** A version as typed: what is wrong with it, and what it changes. */
export function judge(rule: RulePage, { raw, from, basis: text }: Typed): Judged {
  const record = recordOf(rule.kind)
  const { content: parsed, faults: wrong } = parseRule(record, raw, rule.code)
  // A record's content is an object, which the contract asks for.
  const content = parsed as Record<string, unknown> | null
  const [month, basis] = [from.trim(), text.trim()]
  const base = isMonth(month) ? baseOf(rule.versions, month) : undefined
  const differences = content && ruleDifferences(base?.words ?? [], record.words(content))
  const same = differences?.length === 0 ? [fault('/', '内容与现行版本没有差别，请修改后再保存')] : []
  const faults = [...wrong, ...same, ...monthFaults(rule, month), ...basisFaults(basis)]
  return {
    content,
    faults,
    base: base?.edition ?? null,
    differences,
    body:
      content && isMonth(month) && faults.length === 0
        ? { content, effectiveMonth: month, basis, baseEdition: base?.edition ?? 0 }
        : null,
  }
}
