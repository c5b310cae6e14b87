import { wanDigits } from '@pianqu/shared/money/yuan.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { usePageSearch } from '../../../navigation/search.ts'
import { ChartCard } from '../../../ui/chart/chart-card.tsx'
import { pageInks } from '../../../ui/chart/inks.ts'
import { Chart } from '../../../ui/chart/lazy-chart.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Num } from '../../../ui/num.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { spentPercent } from '../batch-columns.tsx'
import { bondBatchSearch } from '../bonds.search.ts'
import { batchMonthsOption } from './batch-months-option.ts'
import type { BatchRecord } from './batch-record.ts'

type Row = BatchRecord['months'][number]

const columns: readonly Column<Row>[] = [
  { key: 'month', header: '月份', cell: ({ month }) => monthText(month) },
  {
    key: 'spent',
    header: '累计支出(万元)',
    align: 'end',
    cell: ({ spentYuan }) => <Num value={wanDigits(spentYuan)} />,
  },
  {
    key: 'expected',
    header: '应支出(万元)',
    align: 'end',
    cell: ({ expectedYuan }) => <Num value={wanDigits(expectedYuan)} />,
  },
]

const copyColumns = [
  { header: '月份', value: ({ month }: Row) => month },
  { header: '累计支出(万元)', value: ({ spentYuan }: Row) => spentYuan / 10_000 },
  { header: '应支出(万元)', value: ({ expectedYuan }: Row) => expectedYuan / 10_000 },
]

interface BatchMonthsProps {
  readonly record: BatchRecord
  readonly isUpdating: boolean
}

/** Spending since the issue, month by month. */
export function BatchMonths({ record: { months, clock, month }, isUpdating }: BatchMonthsProps) {
  const [{ view }, change] = usePageSearch(bondBatchSearch)
  const rate = clock && spentPercent(clock)
  const finding = rate ? `已支出${rate}` : '没有支出数据'
  const empty = <EmptyNotice title="没有支出数据">在「管理 › 导入」中导入债券支出表。</EmptyNotice>
  return (
    <ChartCard
      title={finding}
      subtitle={`发行以来累计，截至${monthText(month)}，蓝线为应支出`}
      isTable={view === 'table'}
      onToggle={(isTable) => change({ view: isTable ? 'table' : 'chart' })}
      chart={
        months.length > 0 ? (
          <Chart label={`累计支出：${finding}`} option={batchMonthsOption(months, pageInks())} />
        ) : (
          empty
        )
      }
      table={<DataTable caption="各月累计支出" columns={columns} rows={months} rowKey="month" empty={empty} isDense />}
      copy={{ columns: copyColumns, rows: months }}
      isUpdating={isUpdating}
    />
  )
}
