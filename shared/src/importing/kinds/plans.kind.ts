import { exactWan } from '../../money/yuan.ts'
import type { Plan } from '../../plans/plan.schema.ts'
import { wanCell } from '../../workbook/cell-value.ts'
import { also, neverAs, optional, required } from '../../workbook/column.ts'
import { wan } from '../../workbook/readers/amount.ts'
import { year } from '../../workbook/readers/number.ts'
import { defineTable, type RowNote } from '../../workbook/table.ts'
import { importKind } from '../import-kind.ts'
import { refersTo } from '../readers/reference.ts'
import { projectsKind } from './projects.kind.ts'

/**
 * Titles that speak of time and are no month of the plan: sums over months (3月累计, 1-3月, 截至3月末, 一季度, 上半年), months of
 * another year or version. What was done until a month is no plan at all.
 */
const otherTime =
  /^(?!.*(?:完成|实际|支出|支付|到位|入统)(?!.*计划)).*(?:[\d一二三四五六七八九十]个?月|季度?(?:$|[计投累目(])|[上下]半年|(?:^|[^a-z])[qh][1-4])/i

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

const otherNames = (number: number): string[] => [
  `${number}月份`,
  `${numerals[number - 1]}月`,
  `${number}月计划`,
  `${number}月计划投资`,
]

const monthOfPlan = (number: number) => {
  const title = `${number}月`
  const reader = { ...wan, width: 12, example: '', rule: '该月计划投资(万元)；12 个月要么都填，要么都不填' }
  return neverAs(otherTime, also(otherNames(number), optional(title, reader)))
}

const months = {
  m1: monthOfPlan(1),
  m2: monthOfPlan(2),
  m3: monthOfPlan(3),
  m4: monthOfPlan(4),
  m5: monthOfPlan(5),
  m6: monthOfPlan(6),
  m7: monthOfPlan(7),
  m8: monthOfPlan(8),
  m9: monthOfPlan(9),
  m10: monthOfPlan(10),
  m11: monthOfPlan(11),
  m12: monthOfPlan(12),
}
type MonthKey = keyof typeof months
// The keys of the literal above, in its order.
const monthKeys = Object.keys(months) as MonthKey[]

type Months = Readonly<Record<MonthKey, number | null>>

const amountsOf = (values: Months): (number | null)[] => monthKeys.map((key) => values[key])

function check(values: Months & { readonly investmentYuan: number }): RowNote<MonthKey | 'investmentYuan'>[] {
  const amounts = amountsOf(values)
  const missing = monthKeys.filter((key) => values[key] === null)
  const [first] = missing
  if (missing.length === monthKeys.length) return []
  if (first) {
    const names = missing.map((key) => months[key].title).join('、')
    return [
      {
        column: first,
        code: 'row/months-incomplete',
        message: `缺少 ${names} 的计划，12 个月要么都填，要么都不填`,
      },
    ]
  }
  const sum = amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0)
  const difference = sum - values.investmentYuan
  if (difference === 0) return []
  const message = `12 个月合计 ${exactWan(sum)} 万元，比年度计划 ${exactWan(values.investmentYuan)} 万元${
    difference > 0 ? '多' : '少'
  } ${exactWan(Math.abs(difference))} 万元，应当相等`
  return [{ column: 'investmentYuan', code: 'row/sum-mismatch', message }]
}

export const plansKind = importKind({
  name: '年度计划',
  note: '年度计划与分月计划',
  permission: 'registry:import',
  key: ['projectCode', 'year'],
  otherFields: { curveYuan: '分月计划' },
  ...defineTable({
    columns: {
      projectCode: refersTo(projectsKind),
      year: required('年度', year),
      investmentYuan: required('年度计划投资(万元)', wan),
      ...months,
    },
    check,
    madeOf: { curveYuan: monthKeys },
    toRow: (values): Plan => {
      const curve = amountsOf(values).filter((amount) => amount !== null)
      const { projectCode, year, investmentYuan } = values
      return {
        projectCode,
        year,
        investmentYuan,
        curveYuan: curve.length > 0 ? curve : null,
      }
    },
    toCells: ({ projectCode, year, investmentYuan, curveYuan }) => {
      const cells = monthKeys.map((key, index) => [key, wanCell(curveYuan?.[index] ?? null)])
      return {
        projectCode,
        year,
        investmentYuan: wanCell(investmentYuan),
        // Built from exactly the keys of `months`.
        ...(Object.fromEntries(cells) as Record<MonthKey, ReturnType<typeof wanCell>>),
      }
    },
  }),
  called: ({ projectCode, year }) => `${projectCode} ${year}年`,
})
