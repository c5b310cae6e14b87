import { useCallback, useMemo, useRef } from 'react'
import { pageInks } from '../../../ui/chart/inks.ts'
import { Chart } from '../../../ui/chart/lazy-chart.tsx'
import { Legend } from '../../../ui/chart/legend.tsx'
import { usePrinting } from '../../../ui/chart/printing.ts'
import { useWidth } from '../../../ui/layout/use-width.ts'
import { useIsPhone } from '../../../ui/media.ts'
import styles from '../rail.module.css'
import { insetOf, labelsOfTwo } from './map-labels.ts'
import { mapLabel, namedAreas, railMapOption, sightOf } from './map-option.ts'
import { outlinesOf } from './map-outlines.ts'
import { type DayQuestion, isClose, type MapQuestion } from './map-question.ts'
import { pickedStation } from './map-stations.ts'

interface MapDrawingProps {
  readonly question: DayQuestion
  readonly onArea?: (code: string) => void
  readonly onStation?: (code: string) => void
}

/** Slider, value and map stand in one window: what the head, the slider and the tabs leave of it. */
const heightInSight = (): number => Math.min(620, Math.max(300, window.innerHeight - 452))

/** The enlarged part, and what keeps it from the map. */
const insetWidth = 236
const gap = 12

/** Of the card on paper. */
const paper = { width: 390, height: 420 }

/** The plane of the day with its crowded part enlarged; a click looks into an area or a station where that is offered. */
export function MapDrawing({ question, onArea, onStation }: MapDrawingProps) {
  const isNarrow = useIsPhone()
  const box = useRef<HTMLDivElement>(null)
  const boxWidth = useWidth(box)
  const { map, areas, scope, day, today, radiusMetres, basis, targets, area, station, marks } = question
  const asked = useMemo(
    (): MapQuestion => ({
      ...{ map, areas, scope, day, today, radiusMetres, basis, targets, area, station, isNarrow, labels: [] },
      ...(marks && { marks }),
    }),
    [map, areas, scope, day, today, radiusMetres, basis, targets, area, station, isNarrow, marks],
  )
  const isOnPaper = usePrinting()
  const height = isOnPaper ? paper.height : isNarrow ? 340 : heightInSight()
  const width = isOnPaper ? paper.width : isNarrow ? boxWidth : boxWidth - insetWidth - gap
  const pictures = useMemo(() => {
    const canvas = { sight: sightOf(asked), width, height }
    const named = namedAreas(asked)
    const enlarged = { width: isNarrow ? width : insetWidth, height: insetWidth }
    // A picture that first appears on paper would not be drawn in time.
    const part = isOnPaper || isClose(asked) || width <= 0 ? undefined : insetOf(named, canvas)
    const inset = part && { sight: part, ...enlarged }
    const { labels, insetLabels } = labelsOfTwo(named, canvas, inset)
    const inks = pageInks()
    return {
      whole: railMapOption({ ...asked, labels, frame: part }, inks),
      part: part && railMapOption({ ...asked, labels: insetLabels, part }, inks),
    }
  }, [asked, width, height, isNarrow, isOnPaper])
  const outlines = useMemo(() => outlinesOf(map.areas, day), [map.areas, day])
  const pick = useCallback(
    (picked: string) => {
      const code = pickedStation(picked)
      if (code === undefined) onArea?.(picked)
      else onStation?.(code)
    },
    [onArea, onStation],
  )
  const common = { outlines, onPick: pick }
  return (
    <div ref={box} className={styles['pictures']}>
      {/* Beside something it keeps its width, so that whoever looks closer sees the same place. */}
      <Chart {...common} label={mapLabel(asked)} option={pictures.whole} height={height} paperWidth={paper.width} />
      <div className={styles['besideMap']}>
        {pictures.part && (
          <div className={styles['inset']}>
            <Chart {...common} label="图中框A的放大" option={pictures.part} height={insetWidth} />
          </div>
        )}
        <MapLegend question={question} />
      </div>
    </div>
  )
}

function MapLegend({ question: { map, areas, scope, day, today, radiusMetres, marks } }: { question: DayQuestion }) {
  const verdicts = [...areas.values()].map(({ met }) => met)
  const met = verdicts.filter((each) => each === true).length
  const below = verdicts.filter((each) => each === false).length
  const untold = map.areas.length - met - below
  return (
    <Legend label="图例" className={styles['legend']}>
      {met > 0 && <li data-mark="met">达标 {met}</li>}
      {below > 0 && <li data-mark="below">未达标 {below}</li>}
      {untold > 0 && <li data-mark="untold">没有目标，不作结论{scope.size === 0 ? '' : ` ${untold}`}</li>}
      <li data-mark="open">已开通</li>
      {day > today && <li data-mark="new">今天以后开通</li>}
      <li data-mark="planned">未开通，不计入</li>
      <li data-mark="left">已关闭或没有出入口，不计入</li>
      <li data-mark="circle">站点{radiusMetres}米（真圆，重叠只算一次）</li>
      {map.lines.some(({ stops }) => stops.length > 0) && <li data-mark="line">线路（虚线为未开通区段）</li>}
      {marks && <li data-mark="reckoned">测算变动</li>}
    </Legend>
  )
}
