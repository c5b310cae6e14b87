import { type Inks, translucent } from '../../../ui/chart/inks.ts'
import type { MapQuestion, PlanMark } from './map-question.ts'
import { arrowLayer } from './map-shapes.ts'

export const changeWords: Record<PlanMark['change'], string> = {
  added: '增加',
  dropped: '不建或停用',
  moved: '移动',
  delayed: '改期',
}

/** A cross, for what is taken away. */
const cross = 'path://M0,1 L1,0 L5,4 L9,0 L10,1 L6,5 L10,9 L9,10 L5,6 L1,10 L0,9 L4,5 Z'

function looksOf({ ink2, card }: Inks): Record<PlanMark['change'], object> {
  const hollow = { color: card, borderColor: ink2, borderWidth: 2 }
  return {
    added: { symbol: 'diamond', symbolSize: 12, itemStyle: hollow },
    dropped: { symbol: cross, symbolSize: 11, itemStyle: { color: ink2 } },
    moved: { symbol: 'diamond', symbolSize: 12, itemStyle: { color: ink2 } },
    delayed: { symbol: 'circle', symbolSize: 12, itemStyle: { ...hollow, borderType: 'dashed' } },
  }
}

/** What a plan changes, in the ink of what is reckoned; nothing without a plan. */
export function planLayers({ marks = [] }: MapQuestion, inks: Inks) {
  if (marks.length === 0) return []
  const looks = looksOf(inks)
  return [
    arrowLayer(
      '移动',
      marks.flatMap(({ from, x, y }) => (from ? [[from, [x, y]] as const] : [])),
      inks.ink2,
    ),
    {
      type: 'scatter' as const,
      coordinateSystem: 'geo' as const,
      name: '测算变动',
      z: 8,
      labelLayout: { hideOverlap: true },
      data: marks.map(({ name, x, y, change }) => ({
        name,
        value: [x, y],
        ...looks[change],
        tooltip: { formatter: `${name}\n测算：${changeWords[change]}` },
        label: {
          show: true,
          position: 'right' as const,
          formatter: `${name}（${changeWords[change]}）`,
          color: inks.ink2,
          fontSize: 12,
          fontStyle: 'italic' as const,
          padding: [1, 4],
          backgroundColor: translucent(inks.card, 0.86),
        },
      })),
    },
  ]
}
