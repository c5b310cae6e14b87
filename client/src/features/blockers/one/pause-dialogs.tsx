import { longestPauseDays, stepBlocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import { resumedPauses } from '@pianqu/shared/blockers/blocker-clock.ts'
import { daySchema, daysBetween } from '@pianqu/shared/time/day.ts'
import { useContext } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { useSession } from '../../../session/actor.tsx'
import { DayEntry, TextEntry } from '../../../ui/form/entries.tsx'
import { FormContext } from '../../../ui/form/form-context.ts'
import { useBlockerStep } from '../blockers.queries.ts'
import { PausedLimit } from './new-limit.tsx'
import type { StepDialogProps } from './step-dialog-props.ts'

/** Lets its clock stand from today to a day. */
export function PauseDialog({ blocker, onClose }: StepDialogProps) {
  const { number, title, version, dueOn } = blocker
  return (
    <FormDialog
      title={`暂缓：${title}`}
      description={`从今天到暂缓的最后一天不计工作日，时限${dueOn}顺延同样多的工作日；一次最多${longestPauseDays}天。账龄照算。批准人记为您本人。`}
      endpoint={stepBlocker}
      command={useBlockerStep(blocker)}
      body={{ step: 'pause', version }}
      verb="暂缓"
      done={({ pausedUntil, dueOn: due }) => [`${number}已暂缓至${pausedUntil}`, `时限顺延到${due}。`]}
      onClose={onClose}
    >
      <DayEntry label="暂缓的最后一天" name="until" />
      <WithPause blocker={blocker} />
      <TextEntry label="理由" name="reason" />
    </FormDialog>
  )
}

/** Lets its clock run again from today. */
export function ResumeDialog({ blocker, onClose }: StepDialogProps) {
  const { today } = useSession()
  const { number, title, version, pausedUntil, pauses } = blocker
  return (
    <FormDialog
      title={`恢复计时：${title}`}
      description={`原暂缓至${pausedUntil}。从今天起恢复计时，今天是工作日的就算一天；时限按实际暂缓的工作日顺延。`}
      endpoint={stepBlocker}
      command={useBlockerStep(blocker)}
      body={{ step: 'resume', version }}
      verb="恢复计时"
      done={({ dueOn }) => [`${number}已恢复计时`, `${dueOn}到期。`]}
      onClose={onClose}
    >
      <PausedLimit blocker={blocker} pauses={resumedPauses(pauses, today)} />
      <TextEntry label="说明（可不填）" name="reason" />
    </FormDialog>
  )
}

/** What the pause would make of its limit, once its last day is filled in and can be one. */
function WithPause({ blocker }: Pick<StepDialogProps, 'blocker'>) {
  const { today } = useSession()
  const { heldAt } = useContext(FormContext)
  const until = daySchema.safeParse(heldAt('until')).data
  const isFit = until !== undefined && until >= today && daysBetween(today, until) < longestPauseDays
  return <PausedLimit blocker={blocker} pauses={isFit ? [...blocker.pauses, { from: today, until }] : null} />
}
