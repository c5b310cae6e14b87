import type { ProjectMonth } from '@pianqu/shared/projects/project.contract.ts'
import { type Month, monthText, yearOf } from '@pianqu/shared/time/month.ts'
import { Card } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { monthColumns } from './month-columns.tsx'

interface MonthsCardProps {
  readonly months: readonly ProjectMonth[]
  readonly month: Month
}

/** What was reported for each month of the year, with the file and cell it came from. */
export function MonthsCard({ months, month }: MonthsCardProps) {
  return (
    <Card title={`${yearOf(month)}年各月报送`} aside={`万元，截至${monthText(month)}`}>
      <DataTable
        caption="各月报送"
        isCaptionHidden
        columns={monthColumns(month)}
        rows={months}
        rowKey={(row) => row.month}
        empty={null}
        isDense
      />
    </Card>
  )
}
