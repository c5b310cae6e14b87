import { type GrantRow, type ProgressRow, progressNames } from '@pianqu/shared/policy/follow-up.contract.ts'
import type { ClauseRow } from '@pianqu/shared/policy/policy.contract.ts'
import { quarterText } from '@pianqu/shared/policy/quarter.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { checksQuery, grantsQuery, progressQuery, useAddCheck } from './follow-up.queries.ts'
import { GrantDialog } from './grant-dialog.tsx'
import { grantColumns } from './matrix-tab.tsx'
import { ProgressDialog } from './progress-dialog.tsx'
import { AddProgressFiles, ProgressFiles } from './progress-files.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'

interface MeasureFollowUpProps {
  readonly clauses: readonly ClauseRow[]
  readonly document: string
  readonly measure: number
  readonly name: string
}

const columns: readonly Column<ProgressRow>[] = [
  { key: 'quarter', header: '季度', cell: ({ quarter }) => quarterText(quarter) },
  { key: 'state', header: '状态', cell: ({ state }) => progressNames[state] },
  {
    key: 'text',
    header: '进展',
    cell: ({ text }) => (
      <Words min={220} max={420}>
        {text}
      </Words>
    ),
  },
  {
    key: 'evidence',
    header: '佐证',
    cell: ({ evidence, progressId, files }) => (
      <Stack gap={4}>
        <Words min={140} max={240}>
          {evidence}
        </Words>
        <ProgressFiles progressId={progressId} files={files} />
      </Stack>
    ),
  },
  {
    key: 'by',
    header: '登记',
    cell: ({ by, unitName, at }) => (
      <Words min={120} below={at.slice(0, 10)}>
        {unitName ?? by}
      </Words>
    ),
  },
]

/** What was done about a measure: quarter by quarter, who got what, and which numbers were held against the text. */
export function MeasureFollowUp({ clauses, document, measure, name }: MeasureFollowUpProps) {
  const mayWrite = useMay()('policy:write')
  const [isWriting, setWriting] = useState(false)
  const { data: progress } = useQuery(progressQuery(document, measure))
  return (
    <Stack gap={16}>
      <Card title="按季进展" aside={mayWrite && <Button onClick={() => setWriting(true)}>登记进展</Button>}>
        <DataTable
          caption="按季进展"
          columns={columns}
          rows={progress?.rows ?? []}
          rowKey="progressId"
          steps={mayWrite && (({ progressId }: ProgressRow) => <AddProgressFiles progressId={progressId} />)}
          empty={<EmptyNotice title="还没有登记进展">由专班和责任单位按季登记，写明佐证。</EmptyNotice>}
        />
      </Card>
      <Grants clauses={clauses} name={name} />
      <Checks document={document} measure={measure} />
      {isWriting && (
        <ProgressDialog document={document} measure={measure} name={name} onClose={() => setWriting(false)} />
      )}
    </Stack>
  )
}

/** Who got what by the clauses of the measure. */
function Grants({ clauses, name }: Pick<MeasureFollowUpProps, 'clauses' | 'name'>) {
  const mayWrite = useMay()('policy:write')
  const { data } = useQuery(grantsQuery)
  const [isWriting, setWriting] = useState(false)
  const [revoked, setRevoked] = useState<GrantRow>()
  const ids = new Set(clauses.map(({ clause }) => clause))
  const own = data?.rows.filter(({ clause }) => ids.has(clause)) ?? []
  return (
    <Card title="兑现记录" aside={mayWrite && <Button onClick={() => setWriting(true)}>登记兑现</Button>}>
      <DataTable
        caption="兑现记录"
        columns={grantColumns}
        rows={own}
        rowKey="grantId"
        steps={
          mayWrite &&
          ((grant: GrantRow) =>
            grant.revokedBecause === null && (
              <Button variant="quiet" onClick={() => setRevoked(grant)}>
                撤销<span className="visually-hidden">{grant.recipient}</span>
              </Button>
            ))
        }
        empty={<EmptyNotice title="还没有登记兑现">谁按哪一款得到了什么，由专班和责任单位登记。</EmptyNotice>}
      />
      {isWriting && <GrantDialog clauses={clauses} name={name} onClose={() => setWriting(false)} />}
      {revoked && <RevokeDialog grant={revoked} onClose={() => setRevoked(undefined)} />}
    </Card>
  )
}

/** The numbers of the measure, with when each was held against the text and by whom. */
function Checks({ document, measure }: Pick<MeasureFollowUpProps, 'document' | 'measure'>) {
  const mayCheck = useMay()('policy:check')
  const { data } = useQuery(checksQuery)
  const check = useAddCheck()
  const rows = data?.rows.filter(({ clause }) => clause.startsWith(`${document}/${measure}.`)) ?? []
  if (rows.length === 0) return null
  const due = rows.filter(({ isDue }) => isDue).length
  return (
    <Card title={due > 0 ? `原文的数：${due}个待复核` : '原文的数：都已核对'}>
      <DataTable
        caption="原文的数"
        rows={rows}
        rowKey={({ clause, parameter }) => `${clause} ${parameter}`}
        columns={[
          {
            key: 'parameter',
            header: '数',
            cell: ({ parameter, address }) => (
              <Words min={200} below={address}>
                {parameter}
              </Words>
            ),
          },
          { key: 'value', header: '原文', cell: ({ value }) => value },
          {
            key: 'checked',
            header: '核对',
            cell: ({ checkedOn, checkedBy, isDue }) =>
              checkedOn === null ? '从未核对' : `${checkedOn} ${checkedBy}${isDue ? '，待复核' : ''}`,
          },
        ]}
        steps={
          mayCheck &&
          (({ clause, parameter, isDue }) =>
            isDue && (
              <Button isBusy={check.isPending} onClick={() => check.mutate({ clause, parameter })}>
                与原文一致
              </Button>
            ))
        }
      />
    </Card>
  )
}
