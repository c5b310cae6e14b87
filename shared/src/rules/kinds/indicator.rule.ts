import { areaCategories } from '../../areas/area.schema.ts'
import { scopeText } from '../../indicators/definition-words.ts'
import { type IndicatorContent, indicatorContentSchema } from '../../indicators/indicator.schema.ts'
import { defaultIndicators } from '../../indicators/target.ts'
import { decimalText, inPercent, operators } from '../../number/ratio.ts'
import { operatorWords } from '../../number/target-words.ts'
import type { FormField, RuleForm, Values } from '../rule-form.ts'
import { optionsOf, typedNumber } from '../rule-form.ts'
import { formRecord } from '../rule-record.ts'
import { indicatorSeriesNames } from '../series-names.ts'
import { indicatorFaults } from './indicator-faults.ts'

const isShare = (values: Values): boolean => values['target.kind'] === 'share'

/** Every choice of categories, the whole first; `none` is an indicator that is not taken over areas. */
const scopes = [7, 1, 2, 4, 3, 5, 6].map((bits) => areaCategories.filter((_, index) => bits & (1 << index)))
const scopeValue = (categories: IndicatorContent['categories']): string => categories?.join(' ') ?? 'none'

const fields: readonly FormField[] = [
  { key: 'name', name: '指标名称', type: 'text', hint: '{半径} 处显示现行的覆盖半径' },
  { key: 'unit', name: '单位', type: 'text' },
  {
    key: 'basis',
    name: '口径',
    type: 'text',
    isLong: true,
    hint: '{半径} 处显示现行的覆盖半径，{范围} 处显示下面选的片区范围',
  },
  {
    key: 'categories',
    name: '片区范围',
    type: 'choice',
    options: [
      { value: 'none', label: '不按片区' },
      ...scopes.map((scope) => ({ value: scopeValue(scope), label: `${scopeText(scope)}片区` })),
    ],
  },
  {
    key: 'operator',
    name: '达标条件',
    type: 'choice',
    options: operators.map((operator) => ({ value: operator, label: operatorWords[operator] })),
  },
  {
    key: 'target.kind',
    name: '目标口径',
    type: 'choice',
    options: optionsOf({ share: '固定比例', schedule: '本月序时进度' }),
  },
  { key: 'target.numerator', name: '目标', type: 'number', unit: '%', isShown: isShare, hint: '最多两位小数' },
]

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))

/** A percentage as typed as an exact fraction; NaN where it has more than two decimals. */
function shareOf(percent: number): { numerator: number; denominator: number } {
  const hundredths = Math.round(percent * 100)
  if (!(Math.abs(percent * 100 - hundredths) < 1e-6)) return { numerator: Number.NaN, denominator: 1 }
  const divisor = greatestDivisor(hundredths, 10_000)
  return { numerator: hundredths / divisor, denominator: 10_000 / divisor }
}

const percentOf = (target: IndicatorContent['target']): string =>
  target.kind === 'share' ? decimalText(inPercent(target), 2).replace(/\.?0+$/, '') : ''

const form: RuleForm<IndicatorContent> = {
  fields,
  valuesOf: ({ name, unit, basis, categories, operator, target }) => ({
    name,
    unit,
    basis,
    categories: scopeValue(categories),
    operator,
    'target.kind': target.kind,
    'target.numerator': percentOf(target),
  }),
  contentOf: (values) => ({
    name: values['name'],
    unit: values['unit'],
    basis: values['basis'],
    categories: values['categories'] === 'none' ? null : values['categories']?.split(' '),
    operator: values['operator'],
    target: isShare(values)
      ? { kind: 'share', ...shareOf(typedNumber(values['target.numerator'])) }
      : { kind: 'schedule' },
  }),
}

/** 指标与目标: what is measured, over which areas, and what counts as met (domain §9). */
export const indicatorRecord = formRecord<IndicatorContent>({
  kind: 'indicator',
  about: '指标的名称、口径、片区范围和目标',
  starts: 'unpublished',
  series: defaultIndicators.map(({ code, effectiveMonth: _month, ...own }) => ({
    code,
    name: indicatorSeriesNames[code] ?? code,
    own,
  })),
  schema: indicatorContentSchema,
  faults: indicatorFaults,
  form,
})
