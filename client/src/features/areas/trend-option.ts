import { restatedMark } from '@pianqu/shared/snapshots/restated.ts'
import { type Month, monthNumber, monthText } from '@pianqu/shared/time/month.ts'
import { restatedBar, restatedPoint } from '../../parts/restated-point.ts'
import type { ChartOption } from '../../ui/chart/chart.tsx'
import type { Inks } from '../../ui/chart/inks.ts'

/** One small chart: what happened, what should have, and a level to reach. */
export interface Trend {
  readonly key: string
  readonly title: string
  /** Unit and basis, under the title. */
  readonly subtitle: string
  readonly months: readonly Month[]
  readonly actual: readonly (number | null)[]
  /** What was published, by month, where another figure stands now. */
  readonly restated?: readonly (string | null)[]
  readonly schedule?: readonly (number | null)[]
  /** With its operator in words: `>65%`. */
  readonly target?: { readonly value: number; readonly label: string }
  /** Where the axis ends: the whole of a share. */
  readonly ceiling?: number
  /** Steps of one month stand as bars; what adds up or lasts is a line. */
  readonly shape: 'line' | 'bar'
  readonly text: (value: number) => string
  readonly tick: (value: number) => string
}

type Series = { readonly name: string; readonly values: readonly (number | null)[]; readonly isActual: boolean }

/** A month without a value is a gap: it neither joins its neighbours nor falls to zero. */
const dataOf = (values: readonly (number | null)[]) => values.map((value) => value ?? '-')

/** A point that is no longer what was published is hollow. */
const pointsOf = (values: readonly (number | null)[], restated: Trend['restated']) =>
  values.map((value, index) => (value !== null && restated?.[index] ? restatedPoint(value) : (value ?? '-')))

/** The figure, and what was published in its place. */
const tooltipOf = ({ text, restated }: Trend) => ({
  valueFormatter: (value: unknown, index: number) => {
    if (typeof value !== 'number') return '未报'
    return restated?.[index] ? `${text(value)}（${restatedMark}：${restated[index]}）` : text(value)
  },
})

function lineOf({ name, values, isActual }: Series, trend: Trend, inks: Inks) {
  const { text, target, restated } = trend
  const last = values.findLast((value) => value !== null) ?? null
  return {
    type: 'line' as const,
    name,
    data: isActual ? pointsOf(values, restated) : dataOf(values),
    ...(isActual && { tooltip: tooltipOf(trend) }),
    connectNulls: false,
    showSymbol: isActual,
    symbolSize: 5,
    lineStyle: { width: isActual ? 2.5 : 1.5 },
    endLabel: {
      show: isActual && last !== null,
      formatter: last === null ? '' : text(last),
      fontWeight: 'bold' as const,
    },
    ...(isActual && target && { markLine: targetLine(target, inks) }),
  }
}

function targetLine({ value, label }: NonNullable<Trend['target']>, inks: Inks) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: inks.target, type: 'solid' as const, width: 1.5 },
    label: { formatter: label, position: 'insideStartBottom' as const, color: inks.target, fontSize: 12 },
    data: [{ yAxis: value }],
  }
}

const barsOf = ({ actual, restated }: Trend, inks: Inks) =>
  actual.map((value, index) => (value !== null && restated?.[index] ? restatedBar(value, inks.ink3) : (value ?? '-')))

/** What ECharts draws for a trend. */
export function trendOption(trend: Trend, inks: Inks): ChartOption {
  const { months, actual, schedule, shape, text, tick, target, ceiling } = trend
  const lines: Series[] = [{ name: '实际', values: actual, isActual: true }]
  if (schedule) lines.push({ name: '序时', values: schedule, isActual: false })
  const highest = Math.max(
    target?.value ?? 0,
    ...actual.map((value) => value ?? 0),
    ...(schedule ?? []).map((value) => value ?? 0),
  )
  return {
    grid: { left: 44, right: 58, top: 14, bottom: 24 },
    tooltip: { trigger: 'axis', valueFormatter: (value) => (typeof value === 'number' ? text(value) : '未报') },
    xAxis: {
      type: 'category',
      data: months.map(monthText),
      axisLabel: {
        formatter: (_: string, index: number) => axisMonth(months, index),
        interval: everyThird(months.length),
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 3,
      ...(highest === 0 && { max: 1 }),
      // Quarters, because thirds do not end at the whole.
      ...(ceiling !== undefined && { max: ceiling, interval: ceiling / 4 }),
      // Where all is nothing, nothing but the ground has a name.
      axisLabel: { formatter: highest === 0 ? (value: number) => (value === 0 ? tick(0) : '') : tick },
    },
    series:
      shape === 'bar'
        ? [{ type: 'bar', name: '实际', data: barsOf(trend, inks), barWidth: '55%', tooltip: tooltipOf(trend) }]
        : lines.map((line) => lineOf(line, trend, inks)),
  }
}

const everyThird = (count: number) => (index: number) => (count - 1 - index) % 3 === 0

function axisMonth(months: readonly Month[], index: number): string {
  const month = months[index]
  return month ? `${monthNumber(month)}月` : ''
}
