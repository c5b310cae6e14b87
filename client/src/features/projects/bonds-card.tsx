import type { ProjectPage } from '@pianqu/shared/boards/project.contract.ts'
import { moneyLine, wanDigits } from '@pianqu/shared/money/yuan.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Num } from '../../ui/num.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'

type Bond = ProjectPage['bonds'][number]

const columns: readonly Column<Bond>[] = [
  { key: 'batch', header: '批次', cell: ({ batchName }) => batchName },
  { key: 'code', header: '编码', cell: ({ batchCode }) => batchCode },
  { key: 'issued', header: '发行日期', cell: ({ issuedOn }) => issuedOn },
  {
    key: 'amount',
    header: '金额(万元)',
    align: 'end',
    cell: ({ amountYuan }) => <Num value={wanDigits(amountYuan)} />,
  },
]

/** Special bonds given to the project. */
export function BondsCard({ bonds }: { readonly bonds: readonly Bond[] }) {
  const total = bonds.reduce((sum, { amountYuan }) => sum + amountYuan, 0)
  return (
    <Card title="专项债券" aside={bonds.length > 0 && `合计 ${moneyLine(total)}`}>
      <DataTable
        caption="专项债券安排"
        columns={columns}
        rows={bonds}
        rowKey="batchCode"
        empty={<EmptyNotice title="没有安排专项债券" />}
        isDense
      />
    </Card>
  )
}
