import type { ProjectMonth } from '@pianqu/shared/boards/project.contract.ts'
import { restatedMark } from '@pianqu/shared/snapshots/restated.ts'
import { addMonths, type Month, monthNumber, monthText } from '@pianqu/shared/time/month.ts'
import { ytdRestatedText } from '../../parts/published-text.ts'
import { restatedPoint } from '../../parts/restated-point.ts'
import type { ChartOption } from '../../ui/chart/chart.tsx'
import type { Inks } from '../../ui/chart/inks.ts'
import { moneyAxis } from '../../ui/chart/money-axis.ts'

/** What the curve draws for each month of the year; null where there is nothing to draw. */
export interface CurvePoint {
  readonly month: Month
  readonly planned: number | null
  readonly actual: number | null
  readonly forecast: number | null
  /** What was published, where another amount stands now; null where it does not. */
  readonly restated: string | null
}

/** Where the year would stand next month, from this month on; null for the other months. */
function forecastAt(month: Month, current: ProjectMonth | undefined): number | null {
  if (current?.ytdYuan == null || current.forecastYuan == null) return null
  if (month === current.month) return current.ytdYuan
  return month === addMonths(current.month, 1) ? current.ytdYuan + current.forecastYuan : null
}

/** A month that was not reported has no point, even where the year to date is known from the months before. */
export function curvePoints(months: readonly ProjectMonth[], now: Month): CurvePoint[] {
  const current = months.find(({ month, investedYuan }) => month === now && investedYuan !== null)
  return months.map(({ month, expectedYuan, investedYuan, ytdYuan, publishedYtd }) => {
    const isReported = month <= now && investedYuan !== null
    return {
      month,
      planned: expectedYuan,
      actual: isReported ? ytdYuan : null,
      forecast: forecastAt(month, current),
      restated: isReported ? ytdRestatedText(publishedYtd, ytdYuan) : null,
    }
  })
}

/** Whether anything was done this year; without it there is a sentence instead of an empty curve. */
export const hasCurve = (points: readonly CurvePoint[]): boolean =>
  points.some(({ actual }) => actual !== null && actual > 0)

const gap = (value: number | null) => value ?? '-'

/** Plan against actual, both adding up over the year; next month's forecast dashed. */
export function curveOption(points: readonly CurvePoint[], inks: Inks): ChartOption {
  const { unit, text, tick } = moneyAxis(points.flatMap(({ planned, actual, forecast }) => [planned, actual, forecast]))
  const lastOf = (key: 'planned' | 'actual' | 'forecast') =>
    points.findLast((point) => point[key] !== null)?.[key] ?? null
  const endLabel = (name: string, value: number | null) => ({
    show: value !== null,
    formatter: value === null ? '' : `${name} ${text(value)}`,
  })
  const hasForecast = lastOf('forecast') !== null
  return {
    grid: { left: 60, right: 104, top: 28, bottom: 28 },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (value) => (typeof value === 'number' ? `${text(value)}${unit}` : '—'),
    },
    xAxis: {
      type: 'category',
      data: points.map(({ month }) => monthText(month)),
      axisLabel: { formatter: (_: string, index: number) => axisMonth(points, index) },
    },
    yAxis: { type: 'value', name: unit, min: 0, axisLabel: { formatter: tick } },
    series: [
      {
        type: 'line',
        name: '实际累计',
        data: points.map(({ actual, restated }) => (actual !== null && restated ? restatedPoint(actual) : gap(actual))),
        connectNulls: false,
        tooltip: {
          valueFormatter: (value, index) => tooltipText(points[index], value, (yuan) => `${text(yuan)}${unit}`),
        },
        endLabel: { ...endLabel('实际', lastOf('actual')), fontWeight: 'bold', show: !hasForecast },
        z: 3,
      },
      {
        type: 'line',
        name: '计划累计',
        data: points.map(({ planned }) => gap(planned)),
        showSymbol: false,
        lineStyle: { width: 1.5 },
        endLabel: endLabel('计划', lastOf('planned')),
      },
      ...(hasForecast ? [forecastLine(points, endLabel('下月计划', lastOf('forecast')), inks)] : []),
    ],
  }
}

/** The amount, and what was published in its place. */
function tooltipText(point: CurvePoint | undefined, value: unknown, text: (yuan: number) => string): string {
  if (typeof value !== 'number') return '—'
  return point?.restated ? `${text(value)}（${restatedMark}：${point.restated}）` : text(value)
}

function forecastLine(
  points: readonly CurvePoint[],
  endLabel: { readonly show: boolean; readonly formatter: string },
  inks: Inks,
) {
  return {
    type: 'line' as const,
    name: '下月计划',
    data: points.map(({ forecast }) => gap(forecast)),
    symbol: 'emptyCircle',
    lineStyle: { width: 2, type: 'dashed' as const, color: inks.ink3 },
    itemStyle: { color: inks.ink3 },
    endLabel,
  }
}

function axisMonth(points: readonly CurvePoint[], index: number): string {
  const point = points[index]
  return point ? `${monthNumber(point.month)}月` : ''
}
