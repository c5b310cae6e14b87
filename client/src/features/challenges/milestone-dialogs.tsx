import type { Challenge, Milestone } from '@pianqu/shared/challenges/challenge.contract.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DayField } from '../../ui/form/day-field.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { TextArea } from '../../ui/form/text-area.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useAddMilestone, useMilestoneStep } from './challenges.queries.ts'

interface AddMilestoneDialogProps {
  readonly challenge: Challenge
  readonly onClose: () => void
}

/** Sets a milestone for a holder of the task. */
export function AddMilestoneDialog({ challenge: { challengeId, holders }, onClose }: AddMilestoneDialogProps) {
  const [unitCode, setUnitCode] = useState(holders[0]?.unitCode ?? '')
  const [title, setTitle] = useState('')
  const [dueOn, setDueOn] = useState<Day | undefined>()
  const add = useAddMilestone(challengeId)
  const toast = useToast()
  const confirm = () => {
    if (!dueOn) return
    add.mutate(
      { unitCode, title: title.trim(), dueOn },
      {
        onSuccess: () => {
          toast('已设定节点', title.trim())
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="设定节点"
      description="由中榜单位按期报完成，市级专班确认。"
      actions={
        <Button
          variant="primary"
          onClick={confirm}
          isBusy={add.isPending}
          disabled={!dueOn || title.trim().length < 2 || unitCode === ''}
        >
          设定
        </Button>
      }
    >
      <Stack>
        <Select
          label="中榜单位"
          value={unitCode}
          options={holders.map((holder) => ({ value: holder.unitCode, label: holder.unitName }))}
          onChange={setUnitCode}
        />
        <TextField label="节点内容" name="title" value={title} onChange={setTitle} autoComplete="off" />
        <DayField
          label="完成期限"
          value={dueOn}
          onChange={(text) => setDueOn(text && isDay(text) ? text : undefined)}
        />
      </Stack>
      {add.error && <ProblemNotice problem={problemOf(add.error)} />}
    </Dialog>
  )
}

interface MilestoneDialogProps {
  readonly challengeId: string
  readonly milestone: Milestone
  readonly onClose: () => void
}

/** The holder says what was done, when, and what proves it. */
export function ReportMilestoneDialog({ challengeId, milestone, onClose }: MilestoneDialogProps) {
  const [proof, setProof] = useState(milestone.proof ?? '')
  const [doneOn, setDoneOn] = useState<Day | undefined>(milestone.doneOn ?? undefined)
  const step = useMilestoneStep(challengeId, milestone.milestoneId)
  const toast = useToast()
  const confirm = () => {
    if (!doneOn) return
    step.mutate(
      { step: 'report', version: milestone.version, proof: proof.trim(), doneOn },
      {
        onSuccess: () => {
          toast('已报完成，待市级专班确认', milestone.title)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`报完成：${milestone.title}`}
      description={milestone.note ? `上次退回意见：${milestone.note}` : `期限${milestone.dueOn}`}
      actions={
        <Button
          variant="primary"
          onClick={confirm}
          isBusy={step.isPending}
          disabled={!doneOn || proof.trim().length < 2}
        >
          报完成
        </Button>
      }
    >
      <Stack>
        <TextArea label="完成情况和证明" name="proof" value={proof} onChange={setProof} hint="如批复文号、验收结论" />
        <DayField
          label="完成日期"
          value={doneOn}
          onChange={(text) => setDoneOn(text && isDay(text) ? text : undefined)}
        />
      </Stack>
      {step.error && <ProblemNotice problem={problemOf(step.error)} />}
    </Dialog>
  )
}

/** Sends a reported milestone back with what is missing. */
export function ReturnMilestoneDialog({ challengeId, milestone, onClose }: MilestoneDialogProps) {
  const step = useMilestoneStep(challengeId, milestone.milestoneId)
  const toast = useToast()
  const confirm = (note: string) =>
    step.mutate(
      { step: 'return', version: milestone.version, note },
      {
        onSuccess: () => {
          toast('已退回节点', milestone.title)
          onClose()
        },
      },
    )
  return (
    <ReasonDialog
      title={`退回：${milestone.title}`}
      description="说明还缺什么；中榜单位补充后重新报完成。"
      verb="退回"
      isBusy={step.isPending}
      problem={step.error && problemOf(step.error)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
