import type { TimelineStep } from '@pianqu/shared/rail/rail.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { useMemo } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Chart } from '../../ui/lazy-chart.tsx'
import { Num } from '../../ui/num.tsx'
import { curveLabel, curveOption } from './curve-option.ts'
import { verdictOf } from './day-tables.tsx'
import { eventText } from './event-text.ts'
import styles from './rail.module.css'
import type { RailTimeline } from './rail-data.ts'

interface CurveCardProps {
  readonly timeline: RailTimeline
  readonly day: Day
  readonly isTable: boolean
  readonly onTable: (isTable: boolean) => void
}

/** When the figure rose, and when it is to cross the line. */
export function CurveCard({ timeline, day, isTable, onTable }: CurveCardProps) {
  const option = useMemo(() => curveOption(timeline, day), [timeline, day])
  const toggle = (
    <Button variant="quiet" data-print="hide" onClick={() => onTable(!isTable)}>
      {isTable ? '看图' : '看表'}
    </Button>
  )
  const empty = <EmptyNotice title="还没有站点的开通日期" />
  return (
    <Card title="覆盖率随开通日期的变化（实线为实际，虚线为预计）" aside={toggle}>
      {timeline.steps.length === 0 && empty}
      {timeline.steps.length > 0 && !isTable && <Chart label={curveLabel(timeline)} option={option} height={280} />}
      {isTable && (
        <div className={styles['long']}>
          <DataTable
            caption="各次变化后的覆盖率"
            isCaptionHidden
            columns={columns}
            rows={timeline.steps}
            rowKey={({ on }) => on}
            empty={empty}
            isDense
          />
        </div>
      )}
    </Card>
  )
}

const columns: readonly Column<TimelineStep>[] = [
  { key: 'on', header: '日期', cell: ({ on, isForecast }) => `${on}${isForecast ? '（预计）' : ''}` },
  { key: 'event', header: '变化', cell: eventText },
  {
    key: 'value',
    header: '覆盖率',
    align: 'end',
    cell: ({ city }) => <Num value={city.value === null ? null : city.display} missing="没有可计算的片区" />,
  },
  { key: 'met', header: '结论', cell: ({ city }) => (city.met === null ? '—' : verdictOf(city.met)) },
]
