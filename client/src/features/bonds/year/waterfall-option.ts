import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import type { ChartOption } from '../../../ui/chart/chart.tsx'
import type { Inks } from '../../../ui/chart/inks.ts'
import { moneyAxis } from '../../../ui/chart/money-axis.ts'

export type WaterfallStep = BondYear['waterfall'][number]

/** Where each bar begins and how high it is: the target from zero, then what fills it, one upon the other. */
export function floatingBars(steps: readonly WaterfallStep[]): { readonly base: number; readonly height: number }[] {
  let reached = 0
  return steps.map(({ code, amountYuan }) => {
    const begin = code === 'required' ? 0 : reached
    if (code !== 'required') reached += amountYuan
    return { base: Math.min(begin, begin + amountYuan), height: Math.abs(amountYuan) }
  })
}

const hatched = (color: string, ground: string) => ({
  color: ground,
  borderColor: color,
  borderWidth: 1,
  decal: { color, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 },
})

const outline = (color: string, borderType: 'solid' | 'dashed') => ({
  color: 'transparent',
  borderColor: color,
  borderWidth: 1.5,
  borderType,
})

/** 实际 is solid, 计划 and 目标 are outlines, 预测 is hatched, what is missing is a dashed outline. */
const looks = ({ target, actual, brand, ink3, none, card }: Inks): Record<WaterfallStep['code'], object> => ({
  required: outline(target, 'solid'),
  issued: { color: actual },
  planned: outline(brand, 'solid'),
  'in-store': hatched(ink3, card),
  'in-review': hatched(none, card),
  short: outline(actual, 'dashed'),
})

/** From what the target needs, down to what is still missing. */
export function waterfallOption(steps: readonly WaterfallStep[], inks: Inks, isNarrow = false): ChartOption {
  const lookOf = looks(inks)
  const bars = floatingBars(steps)
  const { unit, text, tick } = moneyAxis(steps.map(({ amountYuan }) => amountYuan))
  /** What the bar holds, and of how much, where there is more than it may hold. */
  const textAt = (index: number) => {
    const { amountYuan = 0, availableYuan = amountYuan } = steps[index] ?? {}
    return availableYuan > amountYuan ? `计入${text(amountYuan)}，共${text(availableYuan)}` : text(amountYuan)
  }
  return {
    grid: { left: 52, right: 16, top: 32, bottom: 44 },
    tooltip: {
      trigger: 'item',
      formatter: (params: unknown) => {
        const index = typeof params === 'object' && params && 'dataIndex' in params ? Number(params.dataIndex) : -1
        return steps[index] ? `${steps[index].name} ${textAt(index)}${unit}` : ''
      },
    },
    xAxis: {
      type: 'category',
      data: steps.map(({ name }) => name),
      axisLabel: { interval: 0, width: isNarrow ? 40 : 96, overflow: 'break' },
    },
    yAxis: { type: 'value', name: unit, min: 0, axisLabel: { formatter: tick } },
    series: [
      {
        type: 'bar',
        name: '起点',
        stack: 'gap',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: bars.map(({ base }) => base),
        barMaxWidth: 56,
        barWidth: '56%',
      },
      {
        type: 'bar',
        name: '金额',
        stack: 'gap',
        data: bars.map(({ height }, index) => ({ value: height, itemStyle: lookOf[steps[index]?.code ?? 'issued'] })),
        label: {
          show: true,
          position: 'top',
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => textAt(dataIndex),
        },
        barMaxWidth: 56,
        barWidth: '56%',
      },
    ],
  }
}
