import type { Target } from '../number/ratio.ts'
import { firstMonth } from '../time/month.ts'
import type { IndicatorDefinition } from './indicator.schema.ts'

const share = (numerator: number, denominator: number) => ({ kind: 'share', numerator, denominator }) as const

/** The indicators that the product starts with; `bond-share` and `rail-800m` have the policy's targets (domain §9). */
export const defaultIndicators: readonly IndicatorDefinition[] = [
  {
    code: 'bond-share',
    name: '专项债投向占比',
    unit: '%',
    basis: '全市已发行新增专项债券中投向重点片区项目集群的金额（按发行日归属）÷ 全市当年已发行新增专项债券总额',
    categories: null,
    operator: '>=',
    target: share(1, 2),
    effectiveMonth: firstMonth,
  },
  {
    code: 'rail-800m',
    name: '轨道站点{半径}米覆盖',
    unit: '%',
    basis: '{范围}片区内已开通站点{半径}米直线范围面积（重叠只计一次）÷ 片区面积',
    categories: ['central'],
    operator: '>',
    target: share(13, 20),
    effectiveMonth: firstMonth,
  },
  {
    code: 'investment-rate',
    name: '年度投资完成率',
    unit: '%',
    basis:
      '重点片区内有年度计划的项目：1月至本月累计完成投资 ÷ 年度计划投资，目标为本月序时进度；没有年度计划的项目另列',
    categories: null,
    operator: '>=',
    target: { kind: 'schedule' },
    effectiveMonth: firstMonth,
  },
  {
    code: 'start-rate',
    name: '应开工项目开工率',
    unit: '%',
    basis: '重点片区内已到计划开工月份的项目中已开工的个数 ÷ 已到计划开工月份的项目个数',
    categories: null,
    operator: '=',
    target: share(1, 1),
    effectiveMonth: firstMonth,
  },
]

/** The fixed target of a definition; `null` where the schedule of the month is the target. */
export const fixedTarget = ({ operator, target }: Pick<IndicatorDefinition, 'operator' | 'target'>): Target | null =>
  target.kind === 'share' ? { operator, numerator: target.numerator, denominator: target.denominator } : null
