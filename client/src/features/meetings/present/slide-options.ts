import type { SlideChart } from '@pianqu/shared/meetings/pack.contract.ts'
import type { ChartOption } from '../../../ui/chart/chart.tsx'
import type { Inks } from '../../../ui/chart/inks.ts'

type Line = Extract<SlideChart, { kind: 'line' }>
type Waterfall = Extract<SlideChart, { kind: 'waterfall' }>
type Bars = Extract<SlideChart, { kind: 'bars' }>

const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 10_000) / 100)

/** Actual against schedule, both named at their ends. */
function lineOption({ points, actualDisplay, scheduleName }: Line, inks: Inks, size: number): ChartOption {
  const words = { fontSize: size }
  return {
    grid: { left: size * 3.2, right: size * 9, top: size, bottom: size * 2 },
    xAxis: { type: 'category', boundaryGap: false, data: points.map(({ name }) => name), axisLabel: words },
    yAxis: { type: 'value', axisLabel: { ...words, formatter: '{value}%' } },
    series: [
      {
        type: 'line',
        name: '实际',
        data: points.map(({ actual }) => percent(actual)),
        lineStyle: { width: size / 6, color: inks.actual },
        itemStyle: { color: inks.actual },
        symbolSize: size / 2.5,
        endLabel: {
          show: true,
          formatter: `实际 ${actualDisplay}`,
          fontSize: size,
          fontWeight: 'bold',
          color: inks.ink,
        },
      },
      {
        type: 'line',
        name: scheduleName,
        data: points.map(({ schedule }) => percent(schedule)),
        symbol: 'none',
        lineStyle: { width: size / 8, type: 'dashed', color: inks.target },
        endLabel: { show: true, formatter: scheduleName, fontSize: size * 0.85, color: inks.target },
      },
    ],
  }
}

/** Steps that hang from one another: what is asked, what there is, what is missing. */
function waterfallOption({ steps }: Waterfall, inks: Inks, size: number): ChartOption {
  const [total, ...others] = steps
  const bases = others.map((_, index) =>
    Math.max(
      0,
      (total?.amountYuan ?? 0) - others.slice(0, index + 1).reduce((sum, { amountYuan }) => sum + amountYuan, 0),
    ),
  )
  return {
    grid: { left: size, right: size, top: size * 2.5, bottom: size * 2.2 },
    xAxis: { type: 'category', data: steps.map(({ name }) => name), axisLabel: { fontSize: size, interval: 0 } },
    yAxis: { type: 'value', show: false },
    series: [
      {
        type: 'bar',
        stack: 'all',
        data: [0, ...bases],
        itemStyle: { color: 'transparent' },
        barMaxWidth: size * 6,
        silent: true,
      },
      {
        type: 'bar',
        stack: 'all',
        barMaxWidth: size * 6,
        data: steps.map(({ amountYuan }, index) => ({
          value: amountYuan,
          itemStyle: { color: index === 0 ? inks.target : index === steps.length - 1 ? inks.series2 : inks.actual },
        })),
        label: {
          show: true,
          position: 'top',
          fontSize: size,
          color: inks.ink,
          formatter: ({ dataIndex }) => steps[dataIndex]?.display ?? '',
        },
      },
    ],
  }
}

/** Rows side by side, the one it is about in full ink. */
function barsOption({ rows }: Bars, inks: Inks, size: number): ChartOption {
  return {
    grid: { left: size * 8, right: size * 5, top: size / 2, bottom: size },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: { type: 'category', data: rows.map(({ name }) => name), axisLabel: { fontSize: size * 0.85 } },
    series: [
      {
        type: 'bar',
        barMaxWidth: size,
        data: rows.map(({ share, isSubject }) => ({
          value: percent(share) ?? 0,
          itemStyle: { color: isSubject ? inks.series1 : inks.faded },
        })),
        label: {
          show: true,
          position: 'right',
          fontSize: size * 0.85,
          color: inks.ink,
          formatter: ({ dataIndex }) => rows[dataIndex]?.display ?? '',
        },
      },
    ],
  }
}

/** How a chart of a slide is drawn, in letters of a size; null for what is no drawing. */
export function slideOption(chart: SlideChart, inks: Inks, size: number): ChartOption | null {
  if (chart.kind === 'line') return lineOption(chart, inks, size)
  if (chart.kind === 'waterfall') return waterfallOption(chart, inks, size)
  return chart.kind === 'bars' ? barsOption(chart, inks, size) : null
}
