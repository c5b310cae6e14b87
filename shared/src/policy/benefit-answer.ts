import { exactWanLine } from '../money/yuan.ts'
import type { Day } from '../time/day.ts'
import { findClause } from './address.ts'
import type { Answer, BenefitRule, Condition, KnownRule } from './benefit-rule.schema.ts'
import type { LedgerDocument } from './ledger.schema.ts'
import { type Leaf, type Step, worked } from './steps.ts'
import { validityOn } from './validity.ts'

/** What an applicant says of itself: conditions by name, and `years` of a yearly rate. */
export type Facts = Readonly<Record<string, boolean | number>>

export interface Item {
  readonly ruleCode: string
  readonly baseYuan?: number | undefined
  /** Without any, the conditions count as declared; with some, each that is not said is missing. */
  readonly facts?: Facts | undefined
}

export interface Answered {
  readonly answer: Answer
  /** null where there is none, which is not 0. */
  readonly amountYuan: number | null
  readonly because: string
  readonly steps: readonly Step[]
  /** What is to be brought, the most decisive first. */
  readonly missing: readonly string[]
  /** What it would come to once all that is missing is brought; null where that is not known. */
  readonly wouldBeYuan: number | null
}

/** The fact that says for how many years a yearly rate is asked. */
export const yearsFact = 'years'

/** What a limit without a rate is held against. */
export const approvedAmount = '按实施细则核定的金额'

export const details = '以实施细则为准，暂不计算'

export const baseNameOf = ({ amount }: Pick<BenefitRule, 'amount'>): string | null =>
  amount.type === 'rate' ? amount.baseName : amount.type === 'upTo' ? approvedAmount : null

const none = { amountYuan: null, steps: [], missing: [], wouldBeYuan: null } as const

const yuanLeaf = (name: string, yuan: number) => ({ name, numerator: yuan, denominator: 1, unit: 'yuan' }) as const

const capOf = (clause: string, capYuan: number | null): Leaf[] =>
  capYuan === null ? [] : [{ operation: 'atMost', source: 'parameter', clause, ...yuanLeaf('封顶', capYuan) }]

/** How many years are asked for, and at most granted; null of what is paid once. */
function yearsOf({ amount }: BenefitRule, facts: Facts | undefined) {
  if (amount.type !== 'rate' || amount.years === null) return null
  const asked = facts?.[yearsFact]
  return { asked: typeof asked === 'number' ? asked : null, most: amount.years }
}

/** Whole years from 1 up, as they were asked for; what is beyond the clause is cut by a step of its own. */
function yearLeaves(rule: BenefitRule, facts: Facts | undefined): Leaf[] {
  const years = yearsOf(rule, facts)
  if (years === null) return []
  const { asked, most } = years
  const { clause } = rule
  const times = { operation: 'times', unit: 'years' } as const
  const limit = { ...times, source: 'parameter', clause } as const
  if (asked === null) return [{ ...limit, name: '年数', numerator: most, denominator: 1 }]
  return [
    { ...times, name: '年数', source: 'input', clause: null, numerator: asked, denominator: 1 },
    ...(asked > most ? [{ ...limit, name: `最多${most}年`, numerator: most, denominator: asked }] : []),
  ]
}

/** The leaves of an amount; null where a number is missing. */
function leavesOf(rule: BenefitRule, { baseYuan, facts }: Omit<Item, 'ruleCode'>): Leaf[] | null {
  const { amount, clause } = rule
  if (amount.type === 'open') return null
  if (amount.type === 'fixed') {
    return [{ operation: 'take', source: 'parameter', clause, ...yuanLeaf('定额', amount.yuan) }]
  }
  if (baseYuan === undefined) return null
  const base: Leaf = { operation: 'take', source: 'input', clause: null, ...yuanLeaf(baseNameOf(rule) ?? '', baseYuan) }
  if (amount.type === 'upTo') return [base, ...capOf(clause, amount.capYuan)]
  const { numerator, denominator, capYuan } = amount
  return [
    base,
    { operation: 'times', name: '比例', source: 'parameter', clause, numerator, denominator, unit: 'share' },
    ...yearLeaves(rule, facts),
    ...capOf(clause, capYuan),
  ]
}

const outcome = (leaves: readonly Leaf[] | null) => {
  const steps = leaves === null ? [] : worked(leaves)
  return { steps, amountYuan: steps.at(-1)?.resultYuan ?? null }
}

/** Why a condition is not met; null where it is, undefined where nothing is said of it. */
function failing({ name, atLeast, unit }: Condition, facts: Facts): string | null | undefined {
  const said = facts[name]
  if (said === undefined) return undefined
  if (atLeast === null) return said === true || (typeof said === 'number' && said > 0) ? null : `不符合：${name}`
  if (typeof said !== 'number') return undefined
  const short = Number((atLeast - said).toFixed(6))
  return short <= 0 ? null : `${name}应不低于${atLeast}${unit}，现为${said}${unit}，差${short}${unit}`
}

const conditionText = ({ name, atLeast, unit }: Condition): string =>
  atLeast === null ? name : `${name}（不低于${atLeast}${unit}）`

function inTime(rule: BenefitRule, on: Day): Answered | null {
  const state = validityOn(rule, on)
  if (state === 'expired') {
    return { ...none, answer: 'expired', because: `有效期至${rule.validUntil}，${on}已失效` }
  }
  return state === 'upcoming' ? { ...none, answer: 'refused', because: `${rule.validFrom}起施行，${on}还未施行` } : null
}

/** Conditions that fail are refused, however many are not said: one is enough. */
function byConditions(rule: BenefitRule, item: Omit<Item, 'ruleCode'>): Answered | null {
  const { facts } = item
  if (!facts) return null
  const told = rule.conditions.map((condition) => ({ condition, why: failing(condition, facts) }))
  const failed = told.flatMap(({ why }) => (typeof why === 'string' ? [why] : []))
  if (failed.length > 0) return { ...none, answer: 'refused', because: failed.join('；') }
  const unsaid = told.flatMap(({ condition, why }) => (why === undefined ? [conditionText(condition)] : []))
  if (unsaid.length === 0) return null
  const base = baseNameOf(rule)
  const missing = [...unsaid, ...(base !== null && item.baseYuan === undefined ? [base] : [])]
  const { amountYuan } = outcome(leavesOf(rule, item))
  const would = amountYuan === null ? '' : `；补齐后${exactWanLine(amountYuan)}`
  return { ...none, answer: 'missing', because: `缺：${missing.join('、')}${would}`, missing, wouldBeYuan: amountYuan }
}

/** `申请5年，按最多2年计`. */
function yearsCut(rule: BenefitRule, facts: Facts | undefined): string | null {
  const years = yearsOf(rule, facts)
  return years?.asked && years.asked > years.most ? `申请${years.asked}年，按最多${years.most}年计` : null
}

function byAmount(rule: BenefitRule, item: Omit<Item, 'ruleCode'>): Answered {
  const { amount, conditions } = rule
  if (amount.type === 'open') return { ...none, answer: 'uncomputed', because: `${amount.because}，${details}` }
  const { steps, amountYuan } = outcome(leavesOf(rule, item))
  if (amountYuan === null) {
    if (amount.type === 'upTo') {
      const because = `原文只定最高${exactWanLine(amount.capYuan)}，未定比例或档次，${details}`
      return { ...none, answer: 'uncomputed', because }
    }
    const base = baseNameOf(rule) ?? ''
    return { ...none, answer: 'missing', because: `缺：${base}`, missing: [base] }
  }
  const before = steps.at(-2)?.resultYuan ?? 0
  const cut =
    steps.at(-1)?.operation === 'atMost' && before > amountYuan ? `封顶减${exactWanLine(before - amountYuan)}` : null
  const declared = item.facts === undefined && conditions.length > 0 ? '条件按已符合计' : null
  const because = [yearsCut(rule, item.facts), cut, declared].filter((text) => text !== null).join('；') || '符合条件'
  return { ...none, answer: 'granted', amountYuan, steps, because }
}

/** What a rule answers an item on a day. */
export function answerOf(rule: BenefitRule, item: Omit<Item, 'ruleCode'>, on: Day): Answered {
  return inTime(rule, on) ?? byConditions(rule, item) ?? byAmount(rule, item)
}

/** Whether the ledger lists a rule by its clause, and where: rules of one clause in the order in which the document prints them. */
function listedAt({ clause, code }: Pick<KnownRule, 'clause' | 'code'>, documents: readonly LedgerDocument[]): number {
  return findClause(documents, clause)?.clause.benefits.indexOf(code) ?? -1
}

export const isListed = (rule: Pick<KnownRule, 'clause' | 'code'>, documents: readonly LedgerDocument[]): boolean =>
  listedAt(rule, documents) >= 0

/** Document, measure, paragraph, clause and place within the clause of a rule, to be put in the order of the documents. */
export function placeOf(rule: Pick<KnownRule, 'clause' | 'code'>, documents: readonly LedgerDocument[]) {
  const [document = '', at = ''] = rule.clause.split('/')
  const index = documents.findIndex(({ code }) => code === document)
  const padded = (number: number, most: number) => String(number < 0 ? most : number).padStart(3, '0')
  const numbers = at.split('.').map((part) => part.padStart(3, '0'))
  return [
    padded(index, documents.length),
    document,
    ...numbers,
    padded(listedAt(rule, documents), 999),
    rule.code,
  ].join('/')
}
