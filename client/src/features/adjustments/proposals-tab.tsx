import { adjustmentKindNames } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { type Proposal, proposalStandingNames } from '@pianqu/shared/adjustments/proposal.schema.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Words } from '../../ui/words/words.tsx'
import styles from './adjustments.module.css'
import { proposalsQuery } from './adjustments.queries.ts'
import { DecideDialog } from './decide-dialog.tsx'
import { OutcomesCard } from './outcomes-card.tsx'
import { ProposeDialog } from './propose-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

const columns: readonly Column<Proposal>[] = [
  { key: 'area', header: '片区', cell: ({ areaName }) => areaName },
  { key: 'kind', header: '调整', cell: ({ kind }) => adjustmentKindNames[kind] },
  { key: 'standing', header: '状态', cell: ({ standing }) => proposalStandingNames[standing] },
  { key: 'effective', header: '生效日期', cell: ({ effectiveOn }) => effectiveOn },
  { key: 'document', header: '文号', cell: ({ documentNumber }) => documentNumber ?? '—' },
  {
    key: 'evidence',
    header: '依据',
    cell: ({ evidence, ruleName, reason }) => (
      <Words min={180} max={420}>
        {ruleName ? `${evidence}（规则「${ruleName}」）` : `人工提请：${evidence}`}
        {ruleName && reason && `；${reason}`}
      </Words>
    ),
  },
  { key: 'who', header: '经办', cell: (row) => <Who proposal={row} /> },
]

function Who({ proposal }: { readonly proposal: Proposal }) {
  const { proposedBy, proposedAt, decidedBy, decidedAt, decisionNote } = proposal
  const { withdrawnBy, withdrawnAt, withdrawReason } = proposal
  return (
    <Stack as="ul" gap={6} className={styles['items']}>
      <li>
        {proposedBy}提请，{instantText(proposedAt)}
      </li>
      {decidedBy && decidedAt && (
        <li>
          {decidedBy}决定，{instantText(decidedAt)}
          {decisionNote && `：${decisionNote}`}
        </li>
      )}
      {withdrawnBy && withdrawnAt && (
        <li>
          {withdrawnBy}撤回，{instantText(withdrawnAt)}：{withdrawReason}
        </li>
      )}
    </Stack>
  )
}

interface Opened {
  readonly kind: 'decide' | 'withdraw'
  readonly proposal: Proposal
}

function Steps({ row, onOpen }: { readonly row: Proposal; readonly onOpen: (opened: Opened) => void }) {
  const { maySteps, isOwn, standing } = row
  return (
    <Row align="end">
      {maySteps.includes('approve') && (
        <Button variant="primary" onClick={() => onOpen({ kind: 'decide', proposal: row })}>
          决定
        </Button>
      )}
      {maySteps.includes('withdraw') && (
        <Button onClick={() => onOpen({ kind: 'withdraw', proposal: row })}>撤回</Button>
      )}
      {isOwn && standing === 'proposed' && <Note as="span">须由他人决定</Note>}
    </Row>
  )
}

/** What the rule in force says, what is proposed, and what was decided. */
export function ProposalsTab() {
  const mayUse = useMay()
  const mayWrite = mayUse('adjustments:write')
  const seesAll = mayUse('adjustments:read')
  const query = useQuery(proposalsQuery)
  const [opened, setOpened] = useState<Opened | 'propose' | null>(null)
  const close = () => setOpened(null)
  const steps = (row: Proposal) => <Steps row={row} onOpen={setOpened} />
  return (
    <Stack>
      {seesAll && <OutcomesCard mayWrite={mayWrite} />}
      <Loaded what="提请" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={3} />}>
        {({ rows }) => (
          <Card
            title={proposalsTitle(rows, seesAll)}
            aside={mayWrite && <Button onClick={() => setOpened('propose')}>人工提请</Button>}
          >
            <DataTable
              caption="提请与决定"
              columns={columns}
              steps={mayWrite && steps}
              rows={rows}
              rowKey="proposalId"
              empty={
                <EmptyNotice title={seesAll ? '还没有提请' : '还没有已决定的调整'}>
                  由市级专班按规则结果或会议意见提请，另一人决定后按生效日期改变名单。
                </EmptyNotice>
              }
            />
          </Card>
        )}
      </Loaded>
      {opened === 'propose' && <ProposeDialog onClose={close} />}
      {opened && opened !== 'propose' && opened.kind === 'decide' && (
        <DecideDialog proposal={opened.proposal} onClose={close} />
      )}
      {opened && opened !== 'propose' && opened.kind === 'withdraw' && (
        <WithdrawDialog proposal={opened.proposal} onClose={close} />
      )}
    </Stack>
  )
}

function proposalsTitle(rows: readonly Proposal[], seesAll: boolean): string {
  if (!seesAll) return `已决定${rows.length}项`
  const open = rows.filter(({ standing }) => standing === 'proposed').length
  return open > 0 ? `待决定${open}项，共${rows.length}项` : `没有待决定的提请，共${rows.length}项`
}
