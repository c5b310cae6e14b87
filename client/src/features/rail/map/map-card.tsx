import { Card } from '../../../ui/card.tsx'
import { TableToggle } from '../../../ui/chart/table-toggle.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { DayTables } from '../day-tables.tsx'
import { MapDrawing } from './map-drawing.tsx'
import type { DayQuestion } from './map-question.ts'

interface MapCardProps {
  readonly question: DayQuestion
  readonly names: ReadonlyMap<string, string>
  readonly isTable: boolean
  readonly onTable: (isTable: boolean) => void
  readonly onArea: (code: string) => void
  readonly onStation: (code: string) => void
  /** Below it: the day that is shown. */
  readonly children?: React.ReactNode
}

/** Outlines, lines, stations and true circles of the day, or the same as tables. */
export function MapCard({ question, names, isTable, onTable, onArea, onStation, children }: MapCardProps) {
  const { map, radiusMetres } = question
  const hasOutlines = map.areas.some(({ outlines }) => outlines.some(({ rings }) => rings.length > 0))
  const toggle = (
    <>
      <span>平面坐标，无底图</span>
      <TableToggle isTable={isTable} onToggle={onTable} isQuiet />
    </>
  )
  return (
    <Card title={`片区与站点${radiusMetres}米范围`} aside={hasOutlines && toggle}>
      {!hasOutlines && (
        <EmptyNotice title="还没有片区边界，不能画图">
          在“导入”页导入片区边界后显示平面图；站点和已有的数字仍在下面的表中。
        </EmptyNotice>
      )}
      {hasOutlines && !isTable ? (
        <MapDrawing question={question} onArea={onArea} onStation={onStation} />
      ) : (
        <DayTables question={question} names={names} onArea={onArea} onStation={onStation} />
      )}
      {children}
    </Card>
  )
}
