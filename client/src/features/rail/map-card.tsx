import { useMemo } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Chart } from '../../ui/lazy-chart.tsx'
import { useIsPhone } from '../../ui/media.ts'
import { DayTables } from './day-tables.tsx'
import { type MapQuestion, mapLabel, railMapOption } from './map-option.ts'
import { outlinesOf } from './map-outlines.ts'
import styles from './rail.module.css'

interface MapCardProps extends Omit<MapQuestion, 'isLabelled'> {
  readonly names: ReadonlyMap<string, string>
  readonly isTable: boolean
  readonly onTable: (isTable: boolean) => void
}

/** Outlines, stations and true circles of the day, or the same as tables. */
export function MapCard({ names, isTable, onTable, ...question }: MapCardProps) {
  const { map, radiusMetres } = question
  const hasOutlines = map.areas.some(({ rings }) => rings.length > 0)
  const toggle = (
    <>
      <span>平面坐标，无底图</span>
      <Button variant="quiet" data-print="hide" onClick={() => onTable(!isTable)}>
        {isTable ? '看图' : '看表'}
      </Button>
    </>
  )
  return (
    <Card title={`片区与站点${radiusMetres}米范围`} aside={hasOutlines && toggle}>
      {!hasOutlines && (
        <EmptyNotice title="还没有片区边界，不能画图">
          在“导入”页导入片区边界后显示平面图；站点和已有的数字仍在下面的表中。
        </EmptyNotice>
      )}
      {hasOutlines && !isTable ? <Drawing {...question} /> : <DayTables names={names} {...question} />}
    </Card>
  )
}

function Drawing(question: Omit<MapQuestion, 'isLabelled'>) {
  const isPhone = useIsPhone()
  const { map, areas, day, today, radiusMetres } = question
  const outlines = useMemo(() => outlinesOf(map.areas), [map.areas])
  const asked = useMemo(
    () => ({ map, areas, day, today, radiusMetres, isLabelled: !isPhone }),
    [map, areas, day, today, radiusMetres, isPhone],
  )
  const option = useMemo(() => railMapOption(asked), [asked])
  return (
    <>
      <Chart label={mapLabel(asked)} option={option} outlines={outlines} height={isPhone ? 340 : 560} />
      <ul className={styles['legend']} aria-label="图例">
        <li data-mark="open">已开通并计入</li>
        <li data-mark="planned">未开通</li>
        <li data-mark="left">已关闭或没有出入口，不计入</li>
        <li data-mark="circle">{radiusMetres}米范围（真圆）</li>
        <li data-mark="shade">片区越蓝，覆盖率越高；深色边线为计入目标的片区</li>
      </ul>
    </>
  )
}
