import { monthNumber, monthText } from '@pianqu/shared/time/month.ts'
import type { ChartOption } from '../../../ui/chart/chart.tsx'
import type { Inks } from '../../../ui/chart/inks.ts'
import { labelOffsets } from '../../../ui/chart/label-offsets.ts'
import { moneyAxis } from '../../../ui/chart/money-axis.ts'
import type { BatchRecord } from './batch-record.ts'

/** Pixels between the foot and the head of the drawing. */
const plotHeight = 220

/** Money used, adding up, against what should be used by then. */
export function batchMonthsOption(months: BatchRecord['months'], inks: Inks): ChartOption {
  const { unit, text, tick } = moneyAxis(months.flatMap(({ spentYuan, expectedYuan }) => [spentYuan, expectedYuan]))
  const last = months.at(-1)
  const highest = Math.max(1, ...months.flatMap(({ spentYuan, expectedYuan }) => [spentYuan, expectedYuan]))
  const [spentOffset = 0, expectedOffset = 0] = last
    ? labelOffsets([last.spentYuan, last.expectedYuan], plotHeight / highest)
    : []
  const line = (
    name: string,
    values: readonly number[],
    isActual: boolean,
    end: number | undefined,
    offset: number,
  ) => ({
    type: 'line' as const,
    name,
    data: [...values],
    showSymbol: isActual,
    lineStyle: isActual ? { width: 2.5 } : { width: 1.5, color: inks.target },
    itemStyle: isActual ? {} : { color: inks.target },
    endLabel: {
      show: end !== undefined,
      formatter: end === undefined ? '' : `${name} ${text(end)}`,
      offset: [0, offset],
    },
  })
  return {
    grid: { left: 60, right: 116, top: 28, bottom: 28 },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (value) => (typeof value === 'number' ? `${text(value)}${unit}` : '—'),
    },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => monthText(month)),
      axisLabel: {
        formatter: (_: string, index: number) => {
          const month = months[index]?.month
          return month ? `${monthNumber(month)}月` : ''
        },
      },
    },
    yAxis: { type: 'value', name: unit, min: 0, axisLabel: { formatter: tick } },
    series: [
      line(
        '已支出',
        months.map(({ spentYuan }) => spentYuan),
        true,
        last?.spentYuan,
        spentOffset,
      ),
      line(
        '应支出',
        months.map(({ expectedYuan }) => expectedYuan),
        false,
        last?.expectedYuan,
        expectedOffset,
      ),
    ],
  }
}
