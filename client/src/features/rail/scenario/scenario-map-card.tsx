import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { useMemo } from 'react'
import { usePageSearch } from '../../../navigation/search.ts'
import { Card } from '../../../ui/card.tsx'
import { TableToggle } from '../../../ui/chart/table-toggle.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Tag } from '../../../ui/words/tag.tsx'
import { MapDrawing } from '../map/map-drawing.tsx'
import { changeWords } from '../map/map-plan.ts'
import type { PlanMark } from '../map/map-question.ts'
import styles from '../rail.module.css'
import { railSearch } from '../rail.search.ts'
import type { RailMap, RailPreview } from '../rail-data.ts'
import { plannedMap } from './scenario-map.ts'

interface ScenarioMapCardProps {
  readonly map: RailMap
  readonly today: Day
  readonly plan: RailScenario
  readonly preview: RailPreview
}

/** Where the plan changes what, in the ink of what is reckoned; or the same as a table. */
export function ScenarioMapCard({ map, today, plan, preview }: ScenarioMapCardProps) {
  const [{ map: mapView }, change] = usePageSearch(railSearch)
  const isTable = mapView === 'table'
  const question = useMemo(() => {
    const { stations: marks, areas, on: day, basis, targets } = preview
    return {
      map: plannedMap(map, plan, marks, today),
      areas: new Map(areas.map((area) => [area.code, area])),
      scope: new Set(areas.filter(({ inScope }) => inScope).map(({ code }) => code)),
      ...{ day, today, basis, targets, marks },
      radiusMetres: map.radiusMetres,
    }
  }, [map, plan, preview, today])
  return (
    <Card
      title={`${preview.on}的情景平面图`}
      aside={
        <>
          <strong>
            <Tag kind="reckoned">测算</Tag>
          </strong>
          <TableToggle isTable={isTable} onToggle={(next) => change({ map: next ? 'table' : 'chart' })} isQuiet />
        </>
      }
    >
      {isTable ? (
        <div className={styles['long']}>
          <DataTable
            caption="情景变动的站点"
            columns={columns}
            rows={preview.stations}
            rowKey={({ code, change: kind }) => `${kind} ${code}`}
            empty={<EmptyNotice title="没有站点变动" />}
            isDense
          />
        </div>
      ) : (
        <MapDrawing question={question} />
      )}
    </Card>
  )
}

const columns: readonly Column<PlanMark>[] = [
  { key: 'name', header: '站点', cell: ({ name }) => name },
  { key: 'change', header: '变动', cell: ({ change }) => changeWords[change] },
  {
    key: 'distance',
    header: '移动距离(米)',
    align: 'end',
    cell: ({ from, x, y }) => (from ? Math.round(Math.hypot(x - from[0], y - from[1])) : '—'),
  },
]
