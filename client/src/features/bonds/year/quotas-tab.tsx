import type { BondQuotaRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import { moneyLine, wanDigits } from '@pianqu/shared/money/yuan.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../../parts/loaded.tsx'
import { useDuties } from '../../../parts/use-duties.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Num } from '../../../ui/num.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { quotasQuery } from '../bonds.queries.ts'
import { AddQuotaDialog } from './add-quota-dialog.tsx'
import { ReverseQuotaDialog } from './reverse-quota-dialog.tsx'

const columns: readonly Column<BondQuotaRow>[] = [
  { key: 'document', header: '文号', cell: ({ documentNumber }) => documentNumber },
  { key: 'day', header: '下达日期', cell: ({ handedDownOn }) => handedDownOn },
  {
    key: 'amount',
    header: '金额(万元)',
    align: 'end',
    cell: ({ amountYuan }) => <Num value={wanDigits(amountYuan)} />,
  },
  { key: 'note', header: '说明', cell: ({ note }) => <Words max={280}>{note ?? ''}</Words> },
  {
    key: 'state',
    header: '状态',
    cell: ({ reversedBecause }) =>
      reversedBecause === null ? '有效' : <Words max={280}>已冲回：{reversedBecause}</Words>,
  },
]

/** Quota handed down in the year; what was recorded wrongly stays on the list with its reason. */
export function QuotasTab({ year }: { readonly year: number }) {
  const { mayImport } = useDuties()
  const query = useQuery(quotasQuery(year))
  const [dialog, setDialog] = useState<'add' | BondQuotaRow | null>(null)
  const mayWrite = mayImport('bond-batches')
  const steps = (row: BondQuotaRow) =>
    row.reversedBecause === null && <Button onClick={() => setDialog(row)}>冲回</Button>
  return (
    <Loaded what="下达限额" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={4} />}>
      {({ rows }) => (
        <Card
          title={quotaTitle(year, rows)}
          aside={mayWrite && <Button onClick={() => setDialog('add')}>录入限额</Button>}
          isUpdating={query.isPlaceholderData}
        >
          <DataTable
            caption={`${year}年下达限额`}
            columns={columns}
            steps={mayWrite && steps}
            rows={rows}
            rowKey="quotaId"
            empty={
              <EmptyNotice title={`${year}年还没有录入下达限额`}>
                由维护专项债的部门或市级专班录入；没有限额时不推算。
              </EmptyNotice>
            }
          />
          {dialog === 'add' && <AddQuotaDialog year={year} onClose={() => setDialog(null)} />}
          {dialog && dialog !== 'add' && <ReverseQuotaDialog quota={dialog} onClose={() => setDialog(null)} />}
        </Card>
      )}
    </Loaded>
  )
}

function quotaTitle(year: number, rows: readonly BondQuotaRow[]): string {
  const valid = rows.filter(({ reversedBecause }) => reversedBecause === null)
  if (valid.length === 0) return `${year}年下达限额未录入`
  return `${year}年下达限额${moneyLine(valid.reduce((sum, { amountYuan }) => sum + amountYuan, 0))}`
}
