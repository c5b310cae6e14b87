import type { Challenge, Milestone } from '@pianqu/shared/challenges/challenge.contract.ts'
import { milestoneStateNames } from '@pianqu/shared/challenges/challenge.schema.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Tag } from '../../ui/words/tag.tsx'
import { Words } from '../../ui/words/words.tsx'
import { useMilestoneStep } from './challenges.queries.ts'
import { AddMilestoneDialog, ReportMilestoneDialog, ReturnMilestoneDialog } from './milestone-dialogs.tsx'

const columns: readonly Column<Milestone>[] = [
  {
    key: 'title',
    header: '节点',
    cell: ({ title }) => (
      <Words min={160} max={420}>
        {title}
      </Words>
    ),
  },
  { key: 'unit', header: '单位', cell: ({ unitName }) => unitName },
  { key: 'due', header: '期限', cell: ({ dueOn }) => dueOn },
  {
    key: 'state',
    header: '状态',
    cell: ({ state, isOverdue }) => (
      <Row as="span">
        {milestoneStateNames[state]}
        {isOverdue && <Tag kind="warn">逾期</Tag>}
      </Row>
    ),
  },
  { key: 'done', header: '完成日期', cell: ({ doneOn }) => doneOn ?? '—' },
  {
    key: 'proof',
    header: '完成情况和证明',
    cell: ({ proof, note }) => (
      <Words min={160} max={420}>
        {proof ?? '—'}
        {note && `；专班意见：${note}`}
      </Words>
    ),
  },
]

interface Opened {
  readonly kind: 'report' | 'return'
  readonly milestone: Milestone
}

interface StepsProps {
  readonly challengeId: string
  readonly milestone: Milestone
  readonly onOpen: (opened: Opened) => void
}

function Steps({ challengeId, milestone, onOpen }: StepsProps) {
  const { milestoneId, maySteps, title, version } = milestone
  const step = useMilestoneStep(challengeId, milestoneId)
  const toast = useToast()
  const confirm = () => step.mutate({ step: 'confirm', version }, { onSuccess: () => toast('已确认节点', title) })
  return (
    <Row>
      {maySteps.includes('report') && (
        <Button onClick={() => onOpen({ kind: 'report', milestone })} aria-label={`报完成：${title}`}>
          报完成
        </Button>
      )}
      {maySteps.includes('confirm') && (
        <Button variant="primary" onClick={confirm} isBusy={step.isPending} aria-label={`确认：${title}`}>
          确认
        </Button>
      )}
      {maySteps.includes('return') && (
        <Button onClick={() => onOpen({ kind: 'return', milestone })} aria-label={`退回：${title}`}>
          退回
        </Button>
      )}
      {step.error && <ProblemNotice problem={problemOf(step.error)} />}
    </Row>
  )
}

function titleOf({ milestoneCount, confirmedCount, overdueCount }: Challenge): string {
  if (milestoneCount === 0) return '节点'
  const late = overdueCount > 0 ? `，${overdueCount}个逾期` : ''
  return `节点${milestoneCount}个，已确认${confirmedCount}个${late}`
}

/** What the holders are to do by when, and how far they are. */
export function MilestonesCard({ challenge, mayWrite }: { readonly challenge: Challenge; readonly mayWrite: boolean }) {
  const [opened, setOpened] = useState<Opened | 'add' | null>(null)
  const close = () => setOpened(null)
  const { challengeId, milestones, state } = challenge
  const steps = (milestone: Milestone) => <Steps challengeId={challengeId} milestone={milestone} onOpen={setOpened} />
  const hasSteps = milestones.some(({ maySteps }) => maySteps.length > 0)
  return (
    <Card
      title={titleOf(challenge)}
      aside={mayWrite && state === 'awarded' && <Button onClick={() => setOpened('add')}>设定节点</Button>}
    >
      <DataTable
        caption="节点"
        columns={columns}
        steps={hasSteps && steps}
        rows={milestones}
        rowKey="milestoneId"
        empty={<EmptyNotice title="还没有节点">评定中榜单位后，由市级专班设定节点和期限。</EmptyNotice>}
      />
      {opened === 'add' && <AddMilestoneDialog challenge={challenge} onClose={close} />}
      {opened && opened !== 'add' && opened.kind === 'report' && (
        <ReportMilestoneDialog challengeId={challengeId} milestone={opened.milestone} onClose={close} />
      )}
      {opened && opened !== 'add' && opened.kind === 'return' && (
        <ReturnMilestoneDialog challengeId={challengeId} milestone={opened.milestone} onClose={close} />
      )}
    </Card>
  )
}
