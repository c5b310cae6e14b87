import type { Problem } from '@pianqu/shared/http/problem.ts'
import { useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextField } from './form/field.tsx'
import { ProblemNotice } from './problem-notice.tsx'

interface ReasonDialogProps {
  readonly title: string
  readonly description: string
  /** The verb of the button. */
  readonly verb: string
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

/** A step that needs a reason and nothing else. */
export function ReasonDialog({ title, description, verb, isBusy, problem, onConfirm, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const said = reason.trim()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={description}
      actions={
        <Button variant="danger" onClick={() => onConfirm(said)} isBusy={isBusy} disabled={said.length < 2}>
          {verb}
        </Button>
      }
    >
      <TextField label="理由" name="reason" value={reason} onChange={setReason} isRequired autoComplete="off" />
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  )
}
