import { useCallback, useMemo } from 'react'
import { pageInks } from '../../../ui/chart/inks.ts'
import { Chart } from '../../../ui/chart/lazy-chart.tsx'
import { Legend } from '../../../ui/chart/legend.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import styles from '../rail.module.css'
import { mapLabel, railMapOption } from './map-option.ts'
import { outlinesOf } from './map-outlines.ts'
import type { MapQuestion } from './map-question.ts'
import { pickedStation } from './map-stations.ts'

interface MapDrawingProps {
  readonly question: Omit<MapQuestion, 'isNarrow'>
  readonly onArea?: (code: string) => void
  readonly onStation?: (code: string) => void
}

/** Slider, value and map stand in one window: what the head, the slider and the tabs leave of it. */
const heightInSight = (): number => Math.min(560, Math.max(320, window.innerHeight - 440))

/** The plane of the day; a click looks into an area or a station where that is offered. */
export function MapDrawing({ question, onArea, onStation }: MapDrawingProps) {
  const isNarrow = useIsPhone()
  const { map, areas, scope, day, today, radiusMetres, basis, targets, area, station, marks } = question
  const asked = useMemo(
    (): MapQuestion => ({
      ...{ map, areas, scope, day, today, radiusMetres, basis, targets, area, station, isNarrow },
      ...(marks && { marks }),
    }),
    [map, areas, scope, day, today, radiusMetres, basis, targets, area, station, isNarrow, marks],
  )
  const outlines = useMemo(() => outlinesOf(map.areas, day), [map.areas, day])
  const option = useMemo(() => railMapOption(asked, pageInks()), [asked])
  const pick = useCallback(
    (picked: string) => {
      const code = pickedStation(picked)
      if (code === undefined) onArea?.(picked)
      else onStation?.(code)
    },
    [onArea, onStation],
  )
  return (
    <>
      <Chart
        label={mapLabel(asked)}
        option={option}
        outlines={outlines}
        height={isNarrow ? 340 : heightInSight()}
        onPick={pick}
      />
      <Legend label="图例" className={styles['legend']}>
        <li data-mark="open">已开通并计入</li>
        <li data-mark="planned">未开通</li>
        <li data-mark="left">已关闭或没有出入口，不计入</li>
        <li data-mark="circle">{radiusMetres}米范围（真圆；虚线为未开通）</li>
        {map.lines.some(({ stops }) => stops.length > 0) && <li data-mark="line">线路（虚线为未开通区段）</li>}
        {marks && <li data-mark="reckoned">测算变动</li>}
        <li data-mark="met">达标</li>
        <li data-mark="below">未达标</li>
        <li data-mark="untold">没有目标，不作结论</li>
        <li data-mark="shade">片区越蓝，覆盖越多</li>
      </Legend>
    </>
  )
}
