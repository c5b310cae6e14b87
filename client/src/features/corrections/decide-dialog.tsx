import type { Correction } from '@pianqu/shared/corrections/correction.schema.ts'
import { effectText } from '@pianqu/shared/corrections/effect.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Callout } from '../../ui/layout/callout.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useDecide } from './corrections.queries.ts'

interface DecideDialogProps {
  readonly correction: Correction
  readonly onClose: () => void
}

const results = { approve: '已批准更正', refuse: '已不同意更正' } as const

/** Says in numbers what approval will do, and takes the decision; a refusal says why. */
export function DecideDialog({ correction, onClose }: DecideDialogProps) {
  const [note, setNote] = useState('')
  const decide = useDecide(correction.correctionId)
  const toast = useToast()
  const { projectName, projectCode, unitName, month, reason, proposedBy } = correction
  const said = note.trim()
  const take = (step: keyof typeof results) =>
    decide.mutate(
      { step, ...(said && { note: said }) },
      {
        onSuccess: () => {
          toast(results[step], `${projectName} ${monthText(month)}`)
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="审批更正"
      description={`${unitName} · ${projectName}（${projectCode}）`}
      actions={
        <>
          <Button onClick={() => take('refuse')} isBusy={decide.isPending} disabled={said.length < 2}>
            不同意
          </Button>
          <Button variant="primary" onClick={() => take('approve')} isBusy={decide.isPending}>
            批准
          </Button>
        </>
      }
    >
      <Stack>
        <p>
          {proposedBy}提出，原因：{reason}
        </p>
        <Callout>{effectText(correction)}</Callout>
        <TextField
          label="审批意见"
          name="note"
          value={note}
          onChange={setNote}
          hint="不同意时必填，说明理由；写入操作记录"
          autoComplete="off"
        />
      </Stack>
      {decide.error && <ProblemNotice problem={problemOf(decide.error)} />}
    </Dialog>
  )
}
