import type { ProblemFault } from '../../http/problem.ts'
import { exactWan, parseWan, wanText } from '../../money/yuan.ts'
import { answerNames, type BenefitRule, benefitRuleSchema } from '../../policy/benefit-rule.schema.ts'
import { exampleFault, exampleLine, exampleOf } from '../../policy/example-words.ts'
import { ownBenefitRules } from '../../policy/own-rules.ts'
import { type FormField, optionsOf, type RuleForm, type Values } from '../rule-form.ts'
import { formRecord } from '../rule-record.ts'

const is =
  (...types: readonly BenefitRule['amount']['type'][]) =>
  (values: Values): boolean =>
    types.some((type) => values['amount.type'] === type)

const fields: readonly FormField[] = [
  { key: 'name', name: '名称', type: 'text' },
  { key: 'clause', name: '依据条款', type: 'text', hint: '文件编码/条.段.款，例如 chains/7.2.1' },
  { key: 'kind', name: '类别', type: 'text', hint: '同一类别取高不重复，不同类别相加' },
  {
    key: 'frequency',
    name: '次数',
    type: 'choice',
    options: optionsOf({ once: '一次性', yearly: '按年' }),
  },
  {
    key: 'amount.type',
    name: '算法',
    type: 'choice',
    options: optionsOf({ rate: '比例', fixed: '定额', upTo: '只有上限', open: '原文没有标准' }),
  },
  { key: 'amount.baseName', name: '基数', type: 'text', hint: '例如 项目投资额', isShown: is('rate') },
  {
    key: 'amount.rate',
    name: '比例',
    type: 'number',
    unit: '%',
    hint: '最多四位小数，千分之五写 0.5',
    isShown: is('rate'),
  },
  { key: 'amount.years', name: '最多年数', type: 'number', unit: '年', empty: '不按年', isShown: is('rate') },
  { key: 'amount.capYuan', name: '封顶', type: 'number', unit: '万元', empty: '不封顶', isShown: is('rate', 'upTo') },
  { key: 'amount.yuan', name: '定额', type: 'number', unit: '万元', isShown: is('fixed') },
  { key: 'amount.because', name: '为何不能算', type: 'text', isShown: is('open') },
  {
    key: 'conditions',
    name: '条件',
    type: 'text',
    isLong: true,
    hint: '用分号隔开，要害的写在前；有数的写成 投资强度≥300万元/亩',
  },
  { key: 'validFrom', name: '施行日', type: 'text', hint: '例如 2026-01-01；原文没有就空着' },
  { key: 'validUntil', name: '有效期至', type: 'text', hint: '当天仍有效；没有期限就空着' },
  {
    key: 'examples',
    name: '算例',
    type: 'text',
    isLong: true,
    hint: '至少三个，用 | 隔开，例如 2025-12-31；基数3000万元；可享450万元',
  },
]

const conditionText = ({ name, atLeast, unit }: BenefitRule['conditions'][number]): string =>
  atLeast === null ? name : `${name}≥${atLeast}${unit}`

function conditionOf(text: string): BenefitRule['conditions'][number] {
  const [, name, number, unit] = /^(.+?)(?:≥|>=)\s*([\d.]+)(.*)$/.exec(text) ?? []
  return name === undefined
    ? { name: text, atLeast: null, unit: '' }
    : { name: name.trim(), atLeast: Number(number), unit: (unit ?? '').trim() }
}

const listed = (text: string | undefined, separator: RegExp): string[] =>
  (text ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const yuanOf = (text: string | undefined): number => {
  const parsed = parseWan((text ?? '').replaceAll(/[,，]/g, '').trim())
  return parsed.ok ? parsed.yuan : Number.NaN
}

const orNull = <T>(text: string | undefined, read: (text: string) => T): T | null =>
  text === undefined || text.trim() === '' ? null : read(text)

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))

/** A percentage of at most four decimals as an exact fraction; NaN where it is none. */
function rateOf(text: string | undefined): { numerator: number; denominator: number } {
  if (!/^\d{1,4}(\.\d{1,4})?$/.test((text ?? '').trim())) return { numerator: Number.NaN, denominator: 1 }
  const numerator = Math.round(Number(text) * 10_000)
  const divisor = greatestDivisor(numerator, 1_000_000)
  return { numerator: numerator / divisor, denominator: 1_000_000 / divisor }
}

const percentOf = ({ numerator, denominator }: { numerator: number; denominator: number }): string =>
  String(Number(((numerator * 100) / denominator).toFixed(4)))

function amountValues(amount: BenefitRule['amount']): Values {
  const values = { 'amount.type': amount.type }
  if (amount.type === 'open') return { ...values, 'amount.because': amount.because }
  if (amount.type === 'fixed') return { ...values, 'amount.yuan': wanText(amount.yuan) }
  if (amount.type === 'upTo') return { ...values, 'amount.capYuan': wanText(amount.capYuan) }
  return {
    ...values,
    'amount.baseName': amount.baseName,
    'amount.rate': percentOf(amount),
    'amount.years': amount.years === null ? '' : String(amount.years),
    'amount.capYuan': amount.capYuan === null ? '' : wanText(amount.capYuan),
  }
}

function amountOf(values: Values): unknown {
  const type = values['amount.type']
  if (type === 'open') return { type, because: values['amount.because'] }
  if (type === 'fixed') return { type, yuan: yuanOf(values['amount.yuan']) }
  if (type === 'upTo') return { type, capYuan: yuanOf(values['amount.capYuan']) }
  return {
    type,
    ...rateOf(values['amount.rate']),
    baseName: values['amount.baseName'],
    capYuan: orNull(values['amount.capYuan'], yuanOf),
    years: orNull(values['amount.years'], Number),
  }
}

const form: RuleForm<BenefitRule> = {
  fields,
  valuesOf: (rule) => ({
    name: rule.name,
    clause: rule.clause,
    kind: rule.kind,
    frequency: rule.frequency,
    ...amountValues(rule.amount),
    conditions: rule.conditions.map(conditionText).join('；'),
    validFrom: rule.validFrom ?? '',
    validUntil: rule.validUntil ?? '',
    examples: rule.examples.map(exampleLine).join(' | '),
  }),
  contentOf: (values) => ({
    name: values['name'],
    clause: values['clause'],
    kind: values['kind'],
    frequency: values['frequency'],
    amount: amountOf(values),
    conditions: listed(values['conditions'], /[；;\n]/).map(conditionOf),
    validFrom: orNull(values['validFrom'], (text) => text.trim()),
    validUntil: orNull(values['validUntil'], (text) => text.trim()),
    examples: listed(values['examples'], /[|\n]/).map(exampleOf),
  }),
}

/** How many worked examples a rule that computes has. */
const neededExamples = 3

/** Which examples ask what an earlier one asks: to work the same out again shows nothing more. */
function repeatedExamples(examples: BenefitRule['examples']): number[] {
  const asked = examples.map(({ on, baseYuan, years, lacks }) => JSON.stringify([on, baseYuan, years, lacks]))
  return asked.flatMap((key, at) => (asked.indexOf(key) < at ? [at] : []))
}

/** Examples that are missing, or that the rule does not answer as they say. */
function exampleFaults(rule: BenefitRule): ProblemFault[] {
  const fault = (message: string): ProblemFault => ({
    pointer: '/examples',
    code: 'custom',
    message: `算例：${message}`,
  })
  const again = repeatedExamples(rule.examples)
  const count = rule.examples.length - again.length
  if (rule.amount.type !== 'open' && count < neededExamples) {
    const repeated = `填的数各不相同的，现有${count}个（第${again.map((at) => at + 1).join('、')}个与前面的相同）`
    return [fault(`至少写${neededExamples}个${again.length > 0 ? repeated : `，现有${count}个`}`)]
  }
  return rule.examples.flatMap((example, index) => {
    const wrong = exampleFault(rule, example)
    return wrong === null ? [] : [fault(`第${index + 1}个（${exampleLine(example)}）${wrong}`)]
  })
}

function dayFaults({ validFrom, validUntil }: BenefitRule): ProblemFault[] {
  const isBackwards = validFrom !== null && validUntil !== null && validFrom > validUntil
  return isBackwards ? [{ pointer: '/validUntil', code: 'custom', message: '有效期至：不能早于施行日' }] : []
}

const sayings: Readonly<Record<BenefitRule['amount']['type'], (rule: BenefitRule) => string>> = {
  rate: ({ amount }) => (amount.type === 'rate' ? `${amount.baseName}的${percentOf(amount)}%` : ''),
  fixed: ({ amount }) => (amount.type === 'fixed' ? `定额${exactWan(amount.yuan)}万元` : ''),
  upTo: ({ amount }) => (amount.type === 'upTo' ? `最高${exactWan(amount.capYuan)}万元` : ''),
  open: () => answerNames.uncomputed,
}

/** What a rule pays, in a few words: `示范平台投资额的15%，最高500万元`. */
export function benefitText(rule: BenefitRule): string {
  const { amount } = rule
  const cap = amount.type === 'rate' && amount.capYuan !== null ? `，最高${exactWan(amount.capYuan)}万元` : ''
  const years = amount.type === 'rate' && amount.years !== null ? `，每年，最多${amount.years}年` : ''
  return `${sayings[amount.type](rule)}${cap}${years}`
}

/** 奖补测算: what a clause pays, to whom, until when (domain §12). */
export const benefitRecord = formRecord<BenefitRule>({
  kind: 'benefit',
  about: '政策条款的奖补怎么算：比例、封顶、定额、条件、有效期和同类关系',
  starts: 'unpublished',
  series: Object.entries(ownBenefitRules).map(([code, own]) => ({ code, name: own.name, own })),
  ownCodes: /^[a-z][a-z0-9-]{1,39}$/,
  schema: benefitRuleSchema,
  faults: (rule) => [...dayFaults(rule), ...exampleFaults(rule)],
  form,
})
