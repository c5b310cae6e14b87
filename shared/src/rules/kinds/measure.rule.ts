import { areaCategories } from '../../areas/area.schema.ts'
import type { ProblemFault } from '../../http/problem.ts'
import { scopeText } from '../../indicators/definition-words.ts'
import {
  cycleFrom,
  type Formula,
  FormulaFault,
  namedIn,
  parseFormula,
  unitOf,
} from '../../indicators/library/formula.ts'
import { type Measure, measureSchema, placeNames, timeNames } from '../../indicators/library/measure.schema.ts'
import { originOf, overviewFormulas, ownMeasures } from '../../indicators/library/own-measures.ts'
import { decimalText, inPercent, operators } from '../../number/ratio.ts'
import { operatorWords } from '../../number/target-words.ts'
import { type FormField, optionsOf, type RuleForm, typedNumber, type Values, yesNo } from '../rule-form.ts'
import { formRecord } from '../rule-record.ts'

/** Every choice of categories, the whole first. */
const scopes = [1, 2, 4, 3, 5, 6].map((bits) => areaCategories.filter((_, index) => bits & (1 << index)))
const scopeValue = (categories: Measure['categories']): string => categories?.join(' ') ?? 'all'

const hasTarget = (values: Values): boolean => values['judged'] === 'true'

const fields: readonly FormField[] = [
  { key: 'name', name: '指标名称', type: 'text' },
  { key: 'unit', name: '单位', type: 'text', hint: '比例写 %' },
  { key: 'basis', name: '口径', type: 'text', isLong: true },
  {
    key: 'formula',
    name: '公式',
    type: 'text',
    isLong: true,
    hint: '量写成 名称[单位]，其他指标写成 {编码}，例如 已打通[条] ÷ 计划[条]',
  },
  {
    key: 'categories',
    name: '适用片区',
    type: 'choice',
    options: [
      { value: 'all', label: '各类片区' },
      ...scopes.map((scope) => ({ value: scopeValue(scope), label: `${scopeText(scope)}片区` })),
    ],
  },
  { key: 'place', name: '片区合成全市', type: 'choice', options: optionsOf(placeNames) },
  { key: 'time', name: '月份合成全年', type: 'choice', options: optionsOf(timeNames) },
  { key: 'judged', name: '是否判断达标', type: 'choice', options: yesNo('判断', '只跟踪') },
  {
    key: 'operator',
    name: '达标条件',
    type: 'choice',
    options: operators.map((operator) => ({ value: operator, label: operatorWords[operator] })),
    isShown: hasTarget,
  },
  {
    key: 'target',
    name: '目标',
    type: 'number',
    unit: (values) => values['unit'] ?? '',
    hint: '最多两位小数',
    isShown: hasTarget,
  },
  { key: 'dueMonth', name: '完成月份', type: 'text', hint: '例如 2025-12；月月要达标的空着', isShown: hasTarget },
  { key: 'sourceUnit', name: '来源单位', type: 'text' },
  { key: 'isOnAreas', name: '片区页显示', type: 'choice', options: yesNo('显示', '不显示') },
  { key: 'isOnOverview', name: '总览显示', type: 'choice', options: yesNo('显示', '不显示') },
]

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))

/** A target as typed, in the unit of the indicator, as an exact fraction; NaN with more than two decimals. */
function targetOf(values: Values): { numerator: number; denominator: number } | null {
  if (!hasTarget(values)) return null
  const number = typedNumber(values['target'])
  const hundredths = Math.round(number * 100)
  if (!(Math.abs(number * 100 - hundredths) < 1e-6)) return { numerator: Number.NaN, denominator: 1 }
  const whole = values['unit'] === '%' ? 10_000 : 100
  const divisor = greatestDivisor(hundredths, whole)
  return { numerator: hundredths / divisor, denominator: whole / divisor }
}

const targetValue = ({ unit, target }: Measure): string =>
  target === null ? '' : decimalText(unit === '%' ? inPercent(target) : target, 2).replace(/\.?0+$/, '') || '0'

const form: RuleForm<Measure> = {
  fields,
  valuesOf: (measure) => ({
    name: measure.name,
    unit: measure.unit,
    basis: measure.basis,
    formula: measure.formula,
    categories: scopeValue(measure.categories),
    place: measure.place,
    time: measure.time,
    judged: String(measure.target !== null),
    operator: measure.operator,
    target: targetValue(measure),
    dueMonth: measure.dueMonth ?? '',
    sourceUnit: measure.sourceUnit,
    isOnAreas: String(measure.isOnAreas),
    isOnOverview: String(measure.isOnOverview),
  }),
  contentOf: (values) => ({
    name: values['name'],
    unit: values['unit'],
    basis: values['basis'],
    formula: values['formula'],
    categories: values['categories'] === 'all' ? null : values['categories']?.split(' '),
    place: values['place'],
    time: values['time'],
    operator: values['operator'] || '>=',
    target: targetOf(values),
    dueMonth: values['dueMonth']?.trim() || null,
    sourceUnit: values['sourceUnit'],
    isOnAreas: values['isOnAreas'] === 'true',
    isOnOverview: values['isOnOverview'] === 'true',
  }),
}

const fault = (pointer: string, message: string): ProblemFault => ({ pointer, code: 'custom', message })

const ownFormula = (code: string): Formula | undefined => {
  const text = ownMeasures[code]?.formula ?? overviewFormulas[code]?.formula
  return text === undefined ? undefined : parseFormula(text)
}

function unitOfCode(code: string): string {
  const formula = ownFormula(code)
  if (!formula) throw new FormulaFault(`没有编码为“${code}”的指标`)
  return unitOf(formula, unitOfCode)
}

/** The tree of a typed or computed indicator is one quantity, or one over another: that is what its values are. */
function isPlain(formula: Formula): boolean {
  if (formula.op === 'quantity') return true
  return formula.op === 'divide' && formula.left.op === 'quantity' && formula.right.op === 'quantity'
}

function treeFaults({ unit, formula: text }: Measure, code: string): string[] {
  const formula = parseFormula(text)
  const origin = originOf(code, text)
  if (origin !== 'derived' && !isPlain(formula))
    return ['填报的指标只能是一个量，或一个量 ÷ 另一个量；要合成请引用其他指标']
  if (origin === 'derived' && JSON.stringify(formula).includes('"quantity"'))
    return ['引用其他指标的公式里不能再有要填报的量']
  const way = cycleFrom(code, (each) => (each === code ? formula : ownFormula(each)))
  if (way) return [`公式绕回了自己：${way.join(' → ')}`]
  const found = unitOf(formula, unitOfCode)
  const expected = unit === '%' ? '' : unit
  return found === expected ? [] : [`公式得出的单位是${found === '' ? '比例' : found}，指标单位写的是${unit}`]
}

/** What is wrong with the formula of an indicator: its words, its units, a way back to itself. */
function formulaFaults(measure: Measure, code: string): ProblemFault[] {
  const named = (message: string): ProblemFault => fault('/formula', `公式：${message}`)
  try {
    return treeFaults(measure, code).map(named)
  } catch (thrown) {
    if (thrown instanceof FormulaFault) return [named(thrown.message)]
    throw thrown
  }
}

/** 指标定义: indicators beside those of the overview, and what each is made of (domain §9). */
export const measureRecord = formRecord<Measure>({
  kind: 'measure',
  about: '指标库里指标的名称、口径、公式、合成方法、目标和来源单位',
  starts: 'unpublished',
  series: Object.entries(ownMeasures).map(([code, own]) => ({ code, name: own.name, own })),
  ownCodes: /^[a-z][a-z0-9-]{1,39}$/,
  schema: measureSchema,
  faults: formulaFaults,
  form,
})

/** The indicators that a formula goes by, from its text; none where it cannot be read. */
export function namedInText(text: string): string[] {
  try {
    return namedIn(parseFormula(text))
  } catch {
    return []
  }
}
