import { type IndexPartCode, indexPartCodes } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import type { RuleContent } from '@pianqu/shared/rules/rule-records.ts'

type RankingContent = RuleContent<'ranking'>

/** What is typed of a version, before it is one. A part without a weight does not count. */
export interface RuleForm {
  readonly name: string
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

/** A new version begins as the one it goes by. */
export function formOf(rule: RankingContent): RuleForm {
  return {
    name: rule.name,
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

/** The version as typed, for its record to judge. */
export const contentOf = (form: RuleForm) => ({
  name: form.name,
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
