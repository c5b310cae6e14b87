import type { RankingHistory } from '@pianqu/shared/rankings/ranking.contract.ts'
import { placeText } from '@pianqu/shared/snapshots/restated.ts'
import { useMemo } from 'react'
import { bumpOption } from '../../../parts/bump-option.ts'
import { Restated } from '../../../parts/restated.tsx'
import { ChartCard } from '../../../ui/chart/chart-card.tsx'
import { pageInks } from '../../../ui/chart/inks.ts'
import { Chart } from '../../../ui/chart/lazy-chart.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Num } from '../../../ui/num.tsx'
import type { CopyColumn } from '../../../ui/table/copy-table.ts'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import styles from '../ranking.module.css'
import { bumpOf, historyTitle, isHollow, pointRestatedText, shortLabel } from './history.ts'

type Series = RankingHistory['series'][number]

interface HistoryCardProps {
  readonly history: RankingHistory
  readonly lines: readonly string[]
  readonly isTable: boolean
  readonly onToggle: (isTable: boolean) => void
  readonly isUpdating: boolean
}

/** Places over the periods of the year: the chosen lines stand out, the others stay grey. */
export function HistoryCard({ history, lines, isTable, onToggle, isUpdating }: HistoryCardProps) {
  const { periods, series } = history
  const bump = useMemo(() => bumpOf(history, lines), [history, lines])
  const option = useMemo(() => bumpOption(bump, pageInks()), [bump])
  const title = historyTitle(history, lines)
  const changes = periods.flatMap(({ ruleChange }) => ruleChange ?? [])
  if (periods.length === 0) return <EmptyNotice title="本年还没有可以排名的期间" />
  return (
    <ChartCard
      title={title}
      subtitle="名次，第1名在上；表中勾选最多3个标出，其余为灰线；没有名次的期间断开"
      isTable={isTable}
      onToggle={onToggle}
      isUpdating={isUpdating}
      copy={{ columns: copyColumns(history), rows: series }}
      chart={
        <>
          <Chart label={`名次走势：${title}`} option={option} height={bump.height} />
          <Stack as="ul" gap={4} className={styles['notes']}>
            {periods.some((period) => isHollow(period)) && <li>空心点：该期尚未发布，名次为暂定。</li>}
            {series.some(({ points }) => points.some((point) => point?.restated)) && (
              <li>空心点标 r：发布后更正过，图上是发布时的名次。</li>
            )}
            {changes.map((sentence) => (
              <li key={sentence}>竖线：{sentence}。</li>
            ))}
          </Stack>
        </>
      }
      table={
        <DataTable
          caption="各期名次"
          columns={columnsOf(history)}
          rows={series}
          rowKey="code"
          empty={<EmptyNotice title="没有名次" />}
          isDense
        />
      }
    />
  )
}

const columnsOf = ({ periods, by }: RankingHistory): Column<Series>[] => [
  { key: 'name', header: '名称', cell: ({ name }) => name },
  ...periods.map(
    (period, index): Column<Series> => ({
      key: period.key,
      header: `${shortLabel(period, by)}${period.isPublished ? '' : '（暂定）'}`,
      align: 'end',
      cell: ({ points }) => {
        const point = points[index]
        if (!point || point.place === null) return <Num value={null} missing={point ? '没有名次' : '当期不在名单内'} />
        return (
          <>
            {placeText(point).replace('名', '')}
            <Restated text={pointRestatedText(point, period)} />
          </>
        )
      },
    }),
  ),
]

const copyColumns = ({ periods }: RankingHistory): CopyColumn<Series>[] => [
  { header: '编码', value: ({ code }) => code },
  { header: '名称', value: ({ name }) => name },
  ...periods.map(
    ({ label }, index): CopyColumn<Series> => ({ header: label, value: ({ points }) => points[index]?.place ?? null }),
  ),
]
