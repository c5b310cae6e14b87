import {
  addMilestone,
  type Challenge,
  type Milestone,
  stepMilestone,
} from '@pianqu/shared/challenges/challenge.contract.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { ChoiceEntry, DayEntry, TextEntry, WordsEntry } from '../../ui/form/entries.tsx'
import { useAddMilestone, useMilestoneStep } from './challenges.queries.ts'

interface AddMilestoneDialogProps {
  readonly challenge: Challenge
  readonly onClose: () => void
}

/** Sets a milestone for a holder of the task; of several, the person says which. */
export function AddMilestoneDialog({ challenge: { challengeId, holders }, onClose }: AddMilestoneDialogProps) {
  const units = holders.map((holder) => ({ value: holder.unitCode, label: holder.unitName }))
  const isOne = units.length === 1
  return (
    <FormDialog
      title="设定节点"
      description="由中榜单位按期报完成，市级专班确认。"
      endpoint={addMilestone}
      command={useAddMilestone(challengeId)}
      first={{ unitCode: isOne ? units[0]?.value : '' }}
      verb="设定"
      done={['已设定节点']}
      onClose={onClose}
    >
      <ChoiceEntry label="中榜单位" name="unitCode" options={units} />
      <TextEntry label="节点内容" name="title" />
      <DayEntry label="完成期限" name="dueOn" />
    </FormDialog>
  )
}

interface MilestoneDialogProps {
  readonly challengeId: string
  readonly milestone: Milestone
  readonly onClose: () => void
}

/** The holder says what was done, when, and what proves it. */
export function ReportMilestoneDialog({ challengeId, milestone, onClose }: MilestoneDialogProps) {
  const { milestoneId, title, note, dueOn, version, proof, doneOn } = milestone
  return (
    <FormDialog
      title={`报完成：${title}`}
      description={note ? `上次退回意见：${note}` : `期限${dueOn}`}
      endpoint={stepMilestone}
      command={useMilestoneStep(challengeId, milestoneId)}
      first={{ proof, doneOn }}
      body={{ step: 'report', version }}
      verb="报完成"
      done={['已报完成，待市级专班确认', title]}
      onClose={onClose}
    >
      <WordsEntry label="完成情况和证明" name="proof" hint="如批复文号、验收结论" />
      <DayEntry label="完成日期" name="doneOn" />
    </FormDialog>
  )
}

/** Sends a reported milestone back with what is missing. */
export function ReturnMilestoneDialog({ challengeId, milestone, onClose }: MilestoneDialogProps) {
  const { milestoneId, title, version } = milestone
  return (
    <FormDialog
      title={`退回：${title}`}
      description="说明还缺什么；中榜单位补充后重新报完成。"
      endpoint={stepMilestone}
      command={useMilestoneStep(challengeId, milestoneId)}
      body={{ step: 'return', version }}
      verb="退回"
      isDanger
      done={['已退回节点', title]}
      onClose={onClose}
    >
      <TextEntry label="理由" name="note" />
    </FormDialog>
  )
}
