import type { Blocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import { type BlockerStep, blockerStepNames } from '@pianqu/shared/blockers/blocker.workflow.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { AssignDialog, RuleDialog, TransferDialog } from './assign-dialogs.tsx'
import { ConfirmDialog, ReopenDialog } from './check-dialogs.tsx'
import { PauseDialog, ResumeDialog } from './pause-dialogs.tsx'
import type { StepDialogProps } from './step-dialog-props.ts'
import { AcceptDialog, DisputeDialog } from './take-dialogs.tsx'

const dialogs: Readonly<Record<BlockerStep, (props: StepDialogProps) => React.ReactNode>> = {
  assign: AssignDialog,
  accept: AcceptDialog,
  dispute: DisputeDialog,
  rule: RuleDialog,
  transfer: TransferDialog,
  answer: AnswerDialog,
  confirm: ConfirmDialog,
  reopen: ReopenDialog,
  pause: PauseDialog,
  resume: ResumeDialog,
}

const mainSteps: readonly BlockerStep[] = ['assign', 'rule', 'answer', 'confirm']

/** What this person may do with it now; each asks once more and says what follows. */
export function BlockerActions({ blocker }: { readonly blocker: Blocker }) {
  const [opened, setOpened] = useState<BlockerStep | null>(null)
  const Opened = opened && dialogs[opened]
  const { maySteps } = blocker
  if (maySteps.length === 0) return null
  return (
    <>
      <Row>
        {maySteps
          .toSorted((a, b) => Number(mainSteps.includes(b)) - Number(mainSteps.includes(a)))
          .map((step) => (
            <Button
              key={step}
              variant={mainSteps.includes(step) ? 'primary' : 'secondary'}
              onClick={() => setOpened(step)}
            >
              {blockerStepNames[step]}
            </Button>
          ))}
      </Row>
      {Opened && <Opened blocker={blocker} onClose={() => setOpened(null)} />}
    </>
  )
}
