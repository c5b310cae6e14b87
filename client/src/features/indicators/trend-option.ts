import type { IndicatorValueRow } from '@pianqu/shared/indicators/library.contract.ts'
import { addMonths, type Month, monthNumber, monthText } from '@pianqu/shared/time/month.ts'
import type { ChartOption } from '../../ui/chart/chart.tsx'
import type { Inks } from '../../ui/chart/inks.ts'

interface Drawn {
  readonly values: readonly IndicatorValueRow[]
  readonly months: readonly Month[]
  readonly isShare: boolean
}

const sized = (value: number, isShare: boolean): number => (isShare ? value * 100 : value)

/** Neighbouring months as lines of their own: a missing month or a new basis ends one. */
export function linesOf({ values, months, isShare }: Drawn): (number | '-')[][] {
  const byMonth = new Map(values.map((value) => [value.month, value]))
  const lines: (number | '-')[][] = []
  let open = false
  for (const [at, month] of months.entries()) {
    const value = byMonth.get(month)
    if (value === undefined || value.value === null) {
      open = false
      continue
    }
    if (!open || value.status === 'break') lines.push(months.map(() => '-'))
    const line = lines.at(-1)
    if (line) line[at] = sized(value.value, isShare)
    open = true
  }
  return lines
}

/** Every month from the first to the last value, those without one included. */
export function monthsOf(values: readonly IndicatorValueRow[]): Month[] {
  const all = [...new Set(values.map(({ month }) => month))].sort()
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) return []
  const months = [first]
  for (let month = first; month < last; ) {
    month = addMonths(month, 1)
    months.push(month)
  }
  return months
}

/** A long trend: one line for each stretch that can be compared, the target, and a mark where the basis changed. */
export function trendOption(drawn: Drawn, inks: Inks): ChartOption {
  const { values, months, isShare } = drawn
  const target = values.findLast((value) => value.target !== null)?.target ?? null
  const breaks = values.filter(({ status }) => status === 'break')
  const displays = new Map(values.map(({ month, display }) => [month, display]))
  return {
    grid: { left: 56, right: 24, top: 16, bottom: 32 },
    tooltip: {
      trigger: 'axis',
      formatter: (given) => {
        const [one] = Array.isArray(given) ? given : [given]
        const month = months[one?.dataIndex ?? -1]
        return month ? `${monthText(month)}：${displays.get(month) ?? '—'}` : ''
      },
    },
    xAxis: { type: 'category', data: months.map((month) => `${monthNumber(month)}月`) },
    yAxis: {
      type: 'value',
      // The target stays in sight, however far it is.
      max: (range: { readonly max: number }) =>
        Math.ceil(Math.max(range.max, target === null ? 0 : sized(target, isShare))),
      axisLabel: { formatter: isShare ? '{value}%' : '{value}' },
    },
    series: [
      ...linesOf(drawn).map((data) => ({
        type: 'line' as const,
        data,
        connectNulls: false,
        color: inks.actual,
        showSymbol: true,
      })),
      ...(target === null
        ? []
        : [
            {
              type: 'line' as const,
              data: [],
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { color: inks.target, type: 'dashed' as const },
                label: { formatter: '目标', position: 'insideEndTop' as const },
                data: [{ yAxis: sized(target, isShare) }],
              },
            },
          ]),
      ...breaks.map(({ month }) => ({
        type: 'line' as const,
        data: [],
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: inks.ink3 },
          label: { formatter: '口径变更' },
          data: [{ xAxis: `${monthNumber(month)}月` }],
        },
      })),
    ],
  }
}
