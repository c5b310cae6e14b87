import { stepBlocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../../ui/form/entries.tsx'
import { useBlockerStep } from '../blockers.queries.ts'
import type { StepDialogProps } from './step-dialog-props.ts'

/** The unit that leads takes it on. */
export function AcceptDialog({ blocker, onClose }: StepDialogProps) {
  const { number, title, version, dueOn } = blocker
  return (
    <FormDialog
      title={`受理：${title}`}
      description={`受理后由本单位答复，不能再提出争议；时限从交办当日起算，仍是${dueOn}到期。`}
      endpoint={stepBlocker}
      command={useBlockerStep(blocker)}
      body={{ step: 'accept', version }}
      verb="受理"
      done={[`${number}已受理`, `${dueOn}前答复。`]}
      onClose={onClose}
    >
      <TextEntry label="说明（可不填）" name="note" />
    </FormDialog>
  )
}

/** The unit that leads says that it is not its own. */
export function DisputeDialog({ blocker, onClose }: StepDialogProps) {
  const { number, title, version, steps, dueOn } = blocker
  const isSecond = steps.some(({ step }) => step === 'dispute')
  return (
    <FormDialog
      title={`提出争议：${title}`}
      description={
        isSecond
          ? `这是第二次争议，由市级专班裁定，裁定后不能再提。期间时限照算，仍是${dueOn}到期。`
          : `退回市级专班重新交办；再次交办后还可以提一次，由专班裁定。期间时限照算，仍是${dueOn}到期。`
      }
      endpoint={stepBlocker}
      command={useBlockerStep(blocker)}
      body={{ step: 'dispute', version }}
      verb="提出争议"
      done={[`${number}已提出争议`, isSecond ? '等市级专班裁定。' : '等市级专班重新交办。']}
      onClose={onClose}
    >
      <TextEntry label="理由" name="reason" hint="为什么不由本单位牵头，应由哪个单位" />
    </FormDialog>
  )
}
