import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { Restated } from '../../parts/restated.tsx'
import { Num } from '../../ui/num.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import type { Trend } from './trend-option.ts'

interface Row {
  readonly month: Month
  readonly index: number
}

/** The same months as figures. */
export function TrendTable({ trends }: { readonly trends: readonly Trend[] }) {
  const rows = (trends[0]?.months ?? []).map((month, index) => ({ month, index }))
  const columns: Column<Row>[] = [
    { key: 'month', header: '月份', cell: ({ month }) => monthText(month) },
    ...trends.flatMap(columnsOf),
  ]
  return <DataTable caption="各月走势" columns={columns} rows={rows} rowKey="month" isDense />
}

function columnsOf({ key, title, subtitle, actual, restated, schedule, text }: Trend): Column<Row>[] {
  const unit = subtitle.split('，')[0] ?? ''
  const column = (
    name: string,
    header: string,
    values: readonly (number | null)[],
    once?: Trend['restated'],
  ): Column<Row> => ({
    key: name,
    header: unit.endsWith('元') ? `${header}(${unit})` : header,
    align: 'end',
    cell: ({ index }) => {
      const value = values[index]
      return (
        <>
          <Num value={value == null ? null : text(value)} />
          <Restated text={once?.[index] ?? null} />
        </>
      )
    },
  })
  return [
    column(key, title, actual, restated),
    ...(schedule ? [column(`${key} schedule`, '序时应完成', schedule)] : []),
  ]
}
