import type { ChartOption, LineSeries } from '../ui/chart/chart.tsx'
import type { Inks } from '../ui/chart/inks.ts'
import { labelOffsets } from '../ui/chart/label-offsets.ts'
import { restatedPoint } from './restated-point.ts'

/** A place in one period; `text` says it in words. */
export interface BumpPoint {
  readonly place: number
  readonly text: string
  /** Not final, or no longer what was published. */
  readonly isHollow: boolean
  readonly isRestated: boolean
}

export interface BumpLine {
  readonly name: string
  readonly isChosen: boolean
  /** One for each period; null breaks the line. */
  readonly points: readonly (BumpPoint | null)[]
}

/** Places of several over time. */
export interface Bump {
  readonly periods: readonly { readonly label: string; readonly mark: string | null }[]
  readonly lines: readonly BumpLine[]
  readonly height: number
}

const margins = { left: 34, right: 112, top: 30, bottom: 30 }

const lastPlace = ({ points }: BumpLine): number | null => points.at(-1)?.place ?? null

/** The name at the end of the line; where the line ended before, at its last point. */
function endLabel({ name, isChosen }: BumpLine, offset: number, { ink, ink3 }: Inks) {
  return {
    show: true,
    position: 'right' as const,
    distance: 8,
    offset: [0, offset] as [number, number],
    formatter: name,
    color: isChosen ? ink : ink3,
    textBorderWidth: 0,
    fontWeight: isChosen ? ('bold' as const) : ('normal' as const),
    fontSize: 12,
    width: margins.right - 12,
    overflow: 'truncate' as const,
  }
}

function dataOf(line: BumpLine, offset: number, inks: Inks): NonNullable<LineSeries['data']> {
  const end = line.points.findLastIndex((point) => point !== null)
  return line.points.map((point, index) => {
    if (!point) return '-'
    const drawn = point.isRestated
      ? restatedPoint(point.place)
      : { value: point.place, symbol: point.isHollow ? 'emptyCircle' : 'circle' }
    if (index !== end) return drawn
    const label = endLabel(line, offset, inks)
    return { ...drawn, label: { ...label, formatter: point.isRestated ? `r ${line.name}` : line.name } }
  })
}

/** Upright lines where another rule took effect. */
function markLine({ periods }: Bump, { ink3 }: Inks) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: ink3, type: 'dashed' as const, width: 1 },
    data: periods.flatMap(({ label, mark }) =>
      mark ? [{ xAxis: label, label: { formatter: mark, color: ink3, fontSize: 12 } }] : [],
    ),
  }
}

/** Lines of places, the first on top: at most three stand out, the others are grey (design §8). */
export function bumpOption(bump: Bump, inks: Inks): ChartOption {
  const { periods, lines, height } = bump
  const deepest = Math.max(2, ...lines.flatMap(({ points }) => points.flatMap((point) => point?.place ?? [])))
  const perPlace = (height - margins.top - margins.bottom) / (deepest - 1)
  const offsets = labelOffsets(
    lines.map((line) => {
      const place = lastPlace(line)
      return place === null ? null : -place
    }),
    perPlace,
  )
  const lineInks = inksOf(lines, inks)
  const series = lines.map((line, index): LineSeries => {
    const ink = lineInks[index] ?? inks.faded
    return {
      type: 'line',
      name: line.name,
      data: dataOf(line, offsets[index] ?? 0, inks),
      connectNulls: false,
      color: ink,
      symbolSize: line.isChosen ? 8 : 5,
      lineStyle: { width: line.isChosen ? 3 : 1.5, color: ink },
      z: line.isChosen ? 3 : 2,
      ...(index === 0 && { markLine: markLine(bump, inks) }),
    }
  })
  return {
    grid: margins,
    tooltip: { trigger: 'item', formatter: (at) => tooltipText(bump, at) },
    xAxis: { type: 'category', data: periods.map(({ label }) => label), boundaryGap: periods.length === 1 },
    yAxis: { type: 'value', inverse: true, min: 1, max: deepest, interval: deepest > 14 ? 4 : 1 },
    series,
  }
}

/** Each chosen line has an ink of its own. */
function inksOf(lines: readonly BumpLine[], { series1, series2, series4 }: Inks): (string | null)[] {
  const chosenInks = [series1, series2, series4]
  const chosen = lines.filter(({ isChosen }) => isChosen)
  return lines.map((line) => (line.isChosen ? (chosenInks[chosen.indexOf(line) % chosenInks.length] ?? null) : null))
}

/** `沐江金融城 9月：并列第3名`. */
function tooltipText({ periods, lines }: Bump, at: unknown): string {
  const { seriesIndex = 0, dataIndex = 0 } = (Array.isArray(at) ? at[0] : at) as {
    readonly seriesIndex?: number
    readonly dataIndex?: number
  }
  const line = lines[seriesIndex]
  return `${line?.name ?? ''} ${periods[dataIndex]?.label ?? ''}：${line?.points[dataIndex]?.text ?? '没有名次'}`
}
