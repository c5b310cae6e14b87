import { computedCodes, derivedCodes, typedCodes } from '../../indicators/library/origins.ts'
import { type IndicatorValue, saidStatusNames } from '../../indicators/library/value.schema.ts'
import { choiceCell } from '../../workbook/cell-value.ts'
import { also, defaulted, optional, required } from '../../workbook/column.ts'
import { choice } from '../../workbook/readers/choice.ts'
import { month } from '../../workbook/readers/date.ts'
import { whole } from '../../workbook/readers/number.ts'
import { code, text } from '../../workbook/readers/text.ts'
import { defineTable } from '../../workbook/table.ts'
import { importKind } from '../import-kind.ts'

const most = 9_000_000_000_000

/** How a row says that it speaks of the whole city: said, so that a forgotten column is not taken for it. */
const wholeCity = '全市'

/** Whether a place is an area or a unit that the city knows, or the city itself. */
const isPlace = (place: string, known: { has(noun: string, code: string): boolean; hasUnit(code: string): boolean }) =>
  place === wholeCity || known.has('area', place) || known.hasUnit(place)

/** Nothing that an indicator counts is less than nothing. */
const belowNothing = (numerator: number | null) =>
  numerator !== null && numerator < 0 ? [['numerator', `填的是${numerator}，不能小于0，请核对`] as const] : []

export const indicatorValuesKind = importKind({
  name: '指标数值',
  note: '指标库中填报类指标各片区各月的数',
  permission: 'registry:import',
  key: ['indicatorCode', 'place', 'month'],
  ...defineTable({
    columns: {
      indicatorCode: required('指标编码', code('school-lead')),
      place: also(['片区编码', '区县编码'], required('片区或区县编码', code('A01'))),
      month: required('月份', month),
      numerator: also(['数值'], optional('分子', whole({ min: -most, max: most, example: '1' }))),
      denominator: optional('分母', whole({ min: 1, max: most, example: '1' })),
      status: defaulted('状态', choice(saidStatusNames), 'normal'),
      reason: optional('缺失或不适用的原因', text(100, { example: '学校尚未开学', width: 24 })),
      source: optional('来源', text(100, { example: '市教育局月报', width: 24 })),
    },
    check: ({ indicatorCode, place, numerator, status, reason }, { known }) => {
      const isEmpty = status === 'missing' || status === 'notApplicable'
      const isTyped = !computedCodes.includes(indicatorCode) && !derivedCodes.includes(indicatorCode)
      const refusals = [
        ...(isTyped ? [] : [['indicatorCode', '这个指标由系统算出，不能填报，请删去这一行'] as const]),
        ...(isPlace(place, known) ? [] : [['place', `没有编码为“${place}”的片区或单位，全市的数请写“全市”`] as const]),
        ...(isEmpty && numerator !== null
          ? [['numerator', '写了缺失或不适用，就不能再有数，请核对状态'] as const]
          : []),
        ...belowNothing(numerator),
        ...(isEmpty && reason === null ? [['reason', '缺失或不适用要写原因'] as const] : []),
        ...(!isEmpty && numerator === null
          ? [['numerator', '没有填数；确实没有请把状态写成缺失并注明原因'] as const]
          : []),
      ]
      return [
        ...refusals.map(([column, message]) => ({ column, code: 'row/indicator-value', message }) as const),
        ...(!isTyped || typedCodes.includes(indicatorCode)
          ? []
          : [
              {
                column: 'indicatorCode',
                code: 'row/indicator-value',
                message: `“${indicatorCode}”不是系统预置的指标，请确认编码与指标库一致`,
                isWarning: true,
              } as const,
            ]),
      ]
    },
    toRow: ({ denominator, place, ...values }): IndicatorValue => ({
      ...values,
      place: place === wholeCity ? '' : place,
      // A count is a number over one.
      denominator: values.numerator === null ? null : (denominator ?? 1),
    }),
    toCells: (row) => ({
      ...row,
      place: row.place === '' ? wholeCity : row.place,
      status: choiceCell(row.status, saidStatusNames),
    }),
  }),
  called: ({ indicatorCode, place, month: of }) => `${indicatorCode} ${place || wholeCity} ${of}`,
})
