import { stepBlocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../../ui/form/entries.tsx'
import { Quote } from '../../../ui/words/quote.tsx'
import { useBlockerStep } from '../blockers.queries.ts'
import { NewLimit } from './new-limit.tsx'
import type { StepDialogProps } from './step-dialog-props.ts'

/** Closes it: what was asked for is done. */
export function ConfirmDialog({ blocker, onClose }: StepDialogProps) {
  const { number, title, version, files } = blocker
  return (
    <FormDialog
      title={`核验销号：${title}`}
      description={`核对答复和证明（附件${files.length}个）。销号后不再计时；以后发现没有办成，还可以退回重办。`}
      endpoint={stepBlocker}
      command={useBlockerStep(blocker)}
      body={{ step: 'confirm', version }}
      verb="销号"
      done={[`${number}已销号`, title]}
      onClose={onClose}
    >
      <LastAnswer blocker={blocker} />
      <TextEntry label="核验意见（可不填）" name="note" />
    </FormDialog>
  )
}

/** Sends it back to the unit that leads, with days of its own. */
export function ReopenDialog({ blocker, onClose }: StepDialogProps) {
  const { number, title, version, leadUnitName, level, raisedOn } = blocker
  return (
    <FormDialog
      title={`退回重办：${title}`}
      description={`由${leadUnitName}重办，记一次反复；账龄仍从${raisedOn}算起。`}
      endpoint={stepBlocker}
      command={useBlockerStep(blocker)}
      body={{ step: 'reopen', version }}
      verb="退回重办"
      isDanger
      done={({ dueOn }) => [`${number}已退回重办`, `${leadUnitName}重办，${dueOn}到期。`]}
      onClose={onClose}
    >
      <LastAnswer blocker={blocker} />
      <NewLimit blocker={blocker} level={level} lead="退回后" />
      <TextEntry label="退回理由" name="reason" hint="哪里没有办成，还要什么" />
    </FormDialog>
  )
}

/** What is being judged. */
function LastAnswer({ blocker: { steps } }: Pick<StepDialogProps, 'blocker'>) {
  const answer = steps.findLast(({ step }) => step === 'answer')
  if (!answer) return null
  return (
    <Quote>
      {answer.on} {answer.unitName}答复：{answer.text}
      {answer.proof && `\n证明：${answer.proof}`}
    </Quote>
  )
}
