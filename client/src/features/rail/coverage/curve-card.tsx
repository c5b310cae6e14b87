import type { TimelineStep } from '@pianqu/shared/rail/rail.contract.ts'
import type { RailBasis } from '@pianqu/shared/rail/rail-basis.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { useMemo } from 'react'
import { Card } from '../../../ui/card.tsx'
import { pageInks } from '../../../ui/chart/inks.ts'
import { Chart } from '../../../ui/chart/lazy-chart.tsx'
import { TableToggle } from '../../../ui/chart/table-toggle.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Num } from '../../../ui/num.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { amountText, basisWords } from '../basis-text.ts'
import { verdictOf } from '../day-tables.tsx'
import styles from '../rail.module.css'
import { eventText } from '../timeline/event-text.ts'
import { type CurveFacts, curveLabel, curveOption } from './curve-option.ts'

interface CurveCardProps {
  readonly title: string
  readonly facts: CurveFacts
  readonly basis: RailBasis
  readonly day: Day
  readonly isTable: boolean
  readonly onTable: (isTable: boolean) => void
}

/** When the figure rose, and when it is to cross the line. */
export function CurveCard({ title, facts, basis, day, isTable, onTable }: CurveCardProps) {
  const { steps, targets } = facts
  const option = useMemo(() => curveOption(facts, day, pageInks()), [facts, day])
  const empty = <EmptyNotice title="还没有站点的开通日期" />
  return (
    <Card
      title={`${title}（实线为实际，虚线为预计）`}
      aside={<TableToggle isTable={isTable} onToggle={onTable} isQuiet />}
    >
      {steps.length === 0 && empty}
      {steps.length > 0 && !isTable && <Chart label={curveLabel(facts)} option={option} height={280} />}
      {isTable && (
        <div className={styles['long']}>
          <DataTable
            caption="各次变化后的覆盖率"
            columns={columnsOf(basis, targets.length > 0)}
            rows={steps}
            rowKey="on"
            empty={empty}
            isDense
          />
        </div>
      )}
    </Card>
  )
}

function columnsOf(basis: RailBasis, isJudged: boolean): readonly Column<TimelineStep>[] {
  const { unit, covered, whole, share } = basisWords[basis]
  return [
    { key: 'on', header: '日期', cell: ({ on, isForecast }) => `${on}${isForecast ? '（预计）' : ''}` },
    { key: 'event', header: '变化', cell: eventText },
    {
      key: 'value',
      header: share,
      align: 'end',
      cell: ({ city }) => <Num value={city.value === null ? null : city.display} missing="没有可计算的片区" />,
    },
    {
      key: 'covered',
      header: `${covered}(${unit})`,
      align: 'end',
      cell: ({ city }) => <Num value={amountText(city.covered, basis)} />,
    },
    {
      key: 'whole',
      header: `${whole}(${unit})`,
      align: 'end',
      cell: ({ city }) => <Num value={amountText(city.whole, basis)} />,
    },
    ...(isJudged
      ? [
          {
            key: 'met',
            header: '结论',
            cell: ({ city }: TimelineStep) => (city.met === null ? '—' : verdictOf(city.met)),
          },
        ]
      : []),
  ]
}
