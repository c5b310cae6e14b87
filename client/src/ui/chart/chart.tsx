import type { EChartsOption, LineSeriesOption } from 'echarts'
import { BarChart, CustomChart, HeatmapChart, LineChart, MapChart, ScatterChart } from 'echarts/charts'
import {
  AriaComponent,
  DatasetComponent,
  GeoComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import * as echarts from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import EChartsCore from 'echarts-for-react/esm/core'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { chartTheme } from './chart-theme.ts'
import { pageInks } from './inks.ts'
import { usePrinting } from './printing.ts'

echarts.use([
  AriaComponent,
  BarChart,
  CustomChart,
  DatasetComponent,
  GeoComponent,
  GridComponent,
  HeatmapChart,
  LabelLayout,
  LegendComponent,
  LineChart,
  MapChart,
  MarkLineComponent,
  SVGRenderer,
  ScatterChart,
  TooltipComponent,
  VisualMapComponent,
])

/** What an option builder returns: a pure value that a test reads without a browser. */
export type ChartOption = EChartsOption

/** One line of it. */
export type LineSeries = LineSeriesOption

/** A map that a chart draws by name: outlines in any plane, y upwards. */
export interface ChartOutlines {
  readonly name: string
  readonly type: 'FeatureCollection'
  readonly features: readonly {
    readonly type: 'Feature'
    readonly properties: { readonly name: string }
    readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: [number, number][][][] }
  }[]
}

export interface ChartProps {
  /** One sentence that says what the chart shows, for those who cannot see it. */
  readonly label: string
  readonly option: ChartOption
  readonly height?: number
  /** For options whose `geo` names a map. */
  readonly outlines?: ChartOutlines
  /** Told what is clicked: the `pick` of a datum, or the name of a region of the map. Offer the same by keyboard. */
  readonly onPick?: ((picked: string) => void) | undefined
  /** How wide it is on paper, where it shares a line with something. */
  readonly paperWidth?: number
}

interface Click {
  readonly componentType?: string
  readonly name?: string
  readonly data?: unknown
}

/** What a click stands for, if anything. */
function pickedBy({ componentType, name, data }: Click): string | undefined {
  if (componentType === 'geo') return name
  return typeof data === 'object' && data !== null && 'pick' in data ? String(data.pick) : undefined
}

/** Pixels between the margins of a card on A4; on landscape it stands at the left. */
const widthOfPaper = 640

/** The only place that runs ECharts. Pages use `Chart` of lazy-chart.tsx, which loads this when it is needed. */
export function EngineChart({ label, option, height = 280, outlines, onPick, paperWidth = widthOfPaper }: ChartProps) {
  const inks = pageInks()
  const theme = useMemo(() => chartTheme(inks), [inks])
  const spoken = useMemo(
    () => ({
      ...option,
      aria: { enabled: true, label: { description: label } },
      tooltip: { confine: true, renderMode: 'richText' as const, ...option.tooltip },
    }),
    [option, label],
  )
  useMemo(() => {
    // The engine wants arrays it could change; it does not change them.
    if (outlines) echarts.registerMap(outlines.name, outlines as unknown as Parameters<typeof echarts.registerMap>[1])
  }, [outlines])
  // The engine starts anew when its listeners change, so they stay and ask for what is to be told now.
  const told = useRef(onPick)
  useEffect(() => {
    told.current = onPick
  }, [onPick])
  const listeners = useMemo(
    () => ({
      click: (click: Click) => {
        const picked = pickedBy(click)
        if (picked !== undefined) told.current?.(picked)
      },
    }),
    [],
  )
  const drawn = useRef<EChartsCore>(null)
  const isOnPaper = usePrinting()
  useLayoutEffect(() => {
    // Drawn anew for the width of the paper, which is known before the paper is; else the last years would be cut off.
    const engine = drawn.current?.getEchartsInstance()
    engine?.resize(isOnPaper ? { width: paperWidth, height } : { width: 'auto', height: 'auto' })
    // The paper is taken at once; the engine would wait for the next frame.
    if (isOnPaper) engine?.getZr().flush()
  }, [isOnPaper, paperWidth, height])
  return (
    <EChartsCore
      ref={drawn}
      onEvents={listeners}
      echarts={echarts}
      option={spoken}
      theme={theme}
      opts={{ renderer: 'svg' }}
      // The engine watches its box and follows it, so the box itself must not be wider than the paper.
      style={{ height, ...(isOnPaper && { width: paperWidth }) }}
      notMerge
      lazyUpdate={false}
    />
  )
}
