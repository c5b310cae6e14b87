import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import { type AssessmentEntry, withdrawEntry } from '@pianqu/shared/assessment/results/audit.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { Loaded } from '../../../parts/loaded.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { WordsEntry } from '../../../ui/form/entries.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { entryText } from '../entry-words.ts'
import { entriesQuery, useWithdrawEntry } from './audit.queries.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { useMayAudit } from './use-may-audit.ts'

const columns: readonly Column<AssessmentEntry>[] = [
  { key: 'target', header: '单位', cell: ({ targetName }) => targetName },
  { key: 'direction', header: '方向', cell: ({ direction }) => directionNames[direction] },
  { key: 'amount', header: '内容', cell: (entry) => entryText(entry) },
  { key: 'reason', header: '事由', cell: ({ reason }) => <Words max={420}>{reason}</Words> },
  { key: 'document', header: '文号', cell: ({ documentNumber }) => documentNumber },
  { key: 'by', header: '登记', cell: ({ by, at }) => `${by} ${instantText(at)}` },
  {
    key: 'state',
    header: '状态',
    cell: ({ withdrawnBecause, appealId }) =>
      withdrawnBecause === null ? (appealId ? '有效（申诉更正）' : '有效') : `已撤销：${withdrawnBecause}`,
  },
]

/** Bonus and penalty items, each with its document; what was recorded wrongly stays with the reason. */
export function EntriesCard({ round }: { readonly round: RoundPage }) {
  const query = useQuery(entriesQuery(round.year))
  const [dialog, setDialog] = useState<'add' | AssessmentEntry | null>(null)
  const isOpen = useMayAudit(round)
  const steps = (row: AssessmentEntry) =>
    row.withdrawnBecause === null && <Button onClick={() => setDialog(row)}>撤销</Button>
  return (
    <Card title="加分扣分" aside={isOpen && <Button onClick={() => setDialog('add')}>登记加分扣分</Button>}>
      <Loaded what="加分扣分" permission="assessment:read" query={query} skeleton={<Skeleton height={80} />}>
        {({ rows }) => (
          <DataTable
            caption="加分扣分"
            columns={columns}
            steps={isOpen && steps}
            rows={rows}
            rowKey="entryId"
            empty={<EmptyNotice title="没有加分和扣分">每一项都要写明事由和文号；合计不超过方案的上限。</EmptyNotice>}
          />
        )}
      </Loaded>
      {dialog === 'add' && <EntryDialog round={round} onClose={() => setDialog(null)} />}
      {dialog && dialog !== 'add' && (
        <WithdrawDialog year={round.year} entry={dialog} onClose={() => setDialog(null)} />
      )}
    </Card>
  )
}

interface WithdrawDialogProps {
  readonly year: number
  readonly entry: AssessmentEntry
  readonly onClose: () => void
}

function WithdrawDialog({ year, entry, onClose }: WithdrawDialogProps) {
  return (
    <FormDialog
      title={`撤销${entry.targetName}的${entryText(entry)}分？`}
      endpoint={withdrawEntry}
      command={useWithdrawEntry(year, entry.entryId)}
      body={{ step: 'withdraw' }}
      verb="撤销"
      done={['已撤销']}
      onClose={onClose}
    >
      <WordsEntry label="理由" name="reason" />
    </FormDialog>
  )
}
