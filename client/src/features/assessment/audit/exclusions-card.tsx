import { type Exclusion, withdrawExclusion } from '@pianqu/shared/assessment/results/audit.contract.ts'
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
import { exclusionsQuery, useWithdrawExclusion } from './audit.queries.ts'
import { useMayAudit } from './use-may-audit.ts'

const columns: readonly Column<Exclusion>[] = [
  { key: 'rater', header: '评分部门', cell: ({ raterName }) => raterName },
  { key: 'target', header: '被评区县', cell: ({ targetName }) => targetName },
  { key: 'criterion', header: '指标', cell: ({ criterionCode }) => criterionCode ?? '全部' },
  { key: 'reason', header: '理由', cell: ({ reason }) => <Words max={420}>{reason}</Words> },
  { key: 'by', header: '登记', cell: ({ by, at }) => `${by} ${instantText(at)}` },
  {
    key: 'state',
    header: '状态',
    cell: ({ withdrawnBecause }) => (withdrawnBecause === null ? '不计入' : `已恢复：${withdrawnBecause}`),
  },
]

/** Marks of departments that do not count, each with its reason. */
export function ExclusionsCard({ round }: { readonly round: RoundPage }) {
  const query = useQuery(exclusionsQuery(round.year))
  const mayAudit = useMayAudit(round)
  const [withdrawing, setWithdrawing] = useState<Exclusion | null>(null)
  const steps = (row: Exclusion) =>
    row.withdrawnBecause === null && <Button onClick={() => setWithdrawing(row)}>恢复计入</Button>
  return (
    <Card title="排除的评分">
      <Loaded what="排除的评分" permission="assessment:audit" query={query} skeleton={<Skeleton height={80} />}>
        {({ rows }) => (
          <DataTable
            caption="排除的评分"
            columns={columns}
            steps={mayAudit && steps}
            rows={rows}
            rowKey="exclusionId"
            empty={<EmptyNotice title="没有排除的评分">需要时在矩阵中点开一格，逐项排除并说明理由。</EmptyNotice>}
          />
        )}
      </Loaded>
      {withdrawing && <WithdrawDialog year={round.year} exclusion={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Card>
  )
}

interface WithdrawDialogProps {
  readonly year: number
  readonly exclusion: Exclusion
  readonly onClose: () => void
}

function WithdrawDialog({ year, exclusion, onClose }: WithdrawDialogProps) {
  return (
    <FormDialog
      title={`恢复计入${exclusion.raterName}对${exclusion.targetName}的评分？`}
      endpoint={withdrawExclusion}
      command={useWithdrawExclusion(year, exclusion.exclusionId)}
      body={{ step: 'withdraw' }}
      verb="恢复计入"
      done={['已恢复计入']}
      onClose={onClose}
    >
      <WordsEntry label="理由" name="reason" />
    </FormDialog>
  )
}
