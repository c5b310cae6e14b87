import { isDay } from '@pianqu/shared/time/day.ts'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { useSession } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { yuanOfEntry } from '../../../ui/form/wan-entry.ts'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useChangeUse } from '../bonds.queries.ts'
import { ProjectFinder } from '../project-finder.tsx'
import type { BatchRecord } from './batch-record.ts'
import { changeFaults, emptyDraft } from './movement-draft.ts'
import { AmountAndReason, FromPicker } from './movement-fields.tsx'

interface ChangeUseDialogProps {
  readonly record: BatchRecord
  readonly onClose: () => void
}

/** Moves money of the batch from one project to another under an approval. */
export function ChangeUseDialog({ record, onClose }: ChangeUseDialogProps) {
  const { today } = useSession()
  const [draft, setDraft] = useState(() => emptyDraft(today))
  const [isTried, setIsTried] = useState(false)
  const change = useChangeUse(record.batch.code)
  const toast = useToast()
  const faults = changeFaults(draft, record)
  const shown = isTried ? faults : {}
  const confirm = () => {
    setIsTried(true)
    const amountYuan = yuanOfEntry(draft.amount)
    const { from, to, day } = draft
    if (Object.keys(faults).length > 0 || !amountYuan || !from || !to || !day || !isDay(day)) return
    change.mutate(
      {
        fromProjectCode: from,
        toProjectCode: to,
        amountYuan,
        approvalNumber: draft.approvalNumber.trim(),
        reason: draft.reason.trim(),
        effectiveOn: day,
      },
      {
        onSuccess: () => {
          toast('已变更用途')
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`变更${record.batch.name}的用途`}
      description="金额自生效日起转入另一项目；转出、转入和批准文号都留在变动记录里。"
      problem={change.error && problemOf(change.error)}
      actions={
        <Button variant="primary" onClick={confirm} isBusy={change.isPending}>
          变更用途
        </Button>
      }
    >
      <Stack>
        <FromPicker label="转出项目" record={record} draft={draft} setDraft={setDraft} error={shown.from} />
        <ProjectFinder
          label="转入项目"
          value={draft.to}
          onChange={(to) => setDraft({ ...draft, to })}
          error={shown.to}
        />
        <TextField
          label="批准文号"
          name="approvalNumber"
          value={draft.approvalNumber}
          onChange={(approvalNumber) => setDraft({ ...draft, approvalNumber })}
          error={shown.approvalNumber}
          autoComplete="off"
        />
        <AmountAndReason reasonLabel="变更原因" draft={draft} setDraft={setDraft} faults={shown} />
      </Stack>
    </Dialog>
  )
}
