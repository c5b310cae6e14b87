import type { ProblemFault } from '@pianqu/shared/http/problem.ts'
import {
  type IndexPartCode,
  indexPartCodes,
  type RankingRule,
  rankingRuleSchema,
} from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import { ruleFaults, startFault } from '@pianqu/shared/rankings/rule-faults.ts'
import type { Month } from '@pianqu/shared/time/month.ts'

/** What is typed of a version, before it is one. A part without a weight does not count. */
export interface RuleForm {
  readonly name: string
  readonly effectiveMonth: string
  readonly parts: readonly { readonly code: IndexPartCode; readonly name: string; readonly weight: string }[]
  readonly decimals: string
  readonly tiers: readonly { readonly name: string; readonly fromScore: string }[]
  readonly target: string
  readonly listSize: string
  readonly redName: string
  readonly pushName: string
  readonly jitterPercent: string
  readonly draws: string
  readonly seed: string
}

const partNames: Record<IndexPartCode, string> = {
  investment: '投资进度',
  starts: '按期开工',
  blockers: '堵点按期销号',
  'bond-use': '债券使用',
}

/** A new version begins as the one in force, from the first month that is free. */
export function formOf(rule: RankingRule, firstMonth: Month): RuleForm {
  return {
    name: '',
    effectiveMonth: firstMonth,
    parts: indexPartCodes.map((code) => {
      const part = rule.parts.find((each) => each.code === code)
      return { code, name: part?.name ?? partNames[code], weight: part ? String(part.weight) : '' }
    }),
    decimals: String(rule.decimals),
    tiers: rule.tiers.map(({ name, fromScore }) => ({ name, fromScore: String(fromScore) })),
    target: String(rule.target),
    listSize: String(rule.listSize),
    redName: rule.listNames.red,
    pushName: rule.listNames.push,
    jitterPercent: String(rule.jitterPercent),
    draws: String(rule.draws),
    seed: String(rule.seed),
  }
}

const isUncounted = (weight: string): boolean => weight.trim() === '' || Number(weight) === 0

/** A number as typed; text that is none fails the schema. */
const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text))

const asTyped = (form: RuleForm): unknown => ({
  name: form.name,
  effectiveMonth: form.effectiveMonth.trim(),
  parts: form.parts
    .filter(({ weight }) => !isUncounted(weight))
    .map((part) => ({ ...part, weight: numberOf(part.weight) })),
  decimals: numberOf(form.decimals),
  tiers: form.tiers.map(({ name, fromScore }) => ({ name, fromScore: numberOf(fromScore) })),
  target: numberOf(form.target),
  listSize: numberOf(form.listSize),
  listNames: { red: form.redName, push: form.pushName },
  jitterPercent: numberOf(form.jitterPercent),
  draws: numberOf(form.draws),
  seed: numberOf(form.seed),
})

/** What a part of the form is called where its own message names no place. */
const fieldNames: Readonly<Record<string, string>> = {
  name: '规则名称',
  effectiveMonth: '开始月份',
  parts: '权重',
  decimals: '小数位',
  tiers: '等次',
  target: '目标分',
  listSize: '名单个数',
  listNames: '名单名称',
  jitterPercent: '权重变动幅度',
  draws: '变动次数',
  seed: '随机种子',
}

type Issue = { readonly code: string; readonly path: readonly PropertyKey[]; readonly message: string }

/** Where, what, and how to mend it. */
function sentenceOf({ code, path, message }: Issue): string {
  const field = String(path[0] ?? '')
  const where = fieldNames[field] ?? field
  if (field === 'effectiveMonth') return `${where}：应为 2026-01 这样的月份`
  return code === 'invalid_type' ? `${where}：请填写数字` : `${where}：${message}`
}

export interface CheckedForm {
  /** `null` while something is wrong. */
  readonly rule: RankingRule | null
  readonly faults: readonly string[]
}

const messageOf = ({ message }: ProblemFault): string => message

/** The version that is typed, or all that is wrong with it. */
export function checkForm(form: RuleForm, firstMonth: Month): CheckedForm {
  const parsed = rankingRuleSchema.safeParse(asTyped(form))
  if (!parsed.success) return { rule: null, faults: [...new Set(parsed.error.issues.map(sentenceOf))] }
  const rule = parsed.data
  const late = startFault(rule.effectiveMonth, firstMonth)
  const faults = [...ruleFaults(rule).map(messageOf), ...(late ? [late] : [])]
  return { rule: faults.length > 0 ? null : rule, faults }
}

/** `合计 95，还差 5`: the sum of the weights while they are typed. */
export function weightSumText({ parts }: Pick<RuleForm, 'parts'>): string {
  const hundredths = parts.reduce(
    (sum, { weight }) => sum + (isUncounted(weight) ? 0 : Math.round(Number(weight) * 100)),
    0,
  )
  if (Number.isNaN(hundredths)) return '权重应为数字'
  const rest = 100 - hundredths / 100
  if (rest === 0) return '合计 100'
  return `合计 ${hundredths / 100}，${rest > 0 ? '还差' : '多出'} ${Math.abs(10_000 - hundredths) / 100}`
}
