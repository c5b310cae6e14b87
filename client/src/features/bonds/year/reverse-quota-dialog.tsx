import type { BondQuotaRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useReverseQuota } from '../bonds.queries.ts'

interface ReverseQuotaDialogProps {
  readonly quota: BondQuotaRow
  readonly onClose: () => void
}

/** A quota recorded wrongly no longer counts; it stays on the list. */
export function ReverseQuotaDialog({ quota, onClose }: ReverseQuotaDialogProps) {
  const [reason, setReason] = useState('')
  const reverse = useReverseQuota()
  const toast = useToast()
  const confirm = () =>
    reverse.mutate(
      { id: quota.quotaId, reason: reason.trim() },
      {
        onSuccess: () => {
          toast('已冲回下达限额')
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`冲回${quota.documentNumber}？`}
      description={`${quota.handedDownOn}下达的${moneyLine(quota.amountYuan)}将不再计入限额；这一行和原因保留在列表和操作记录中。`}
      actions={
        <Button variant="danger" onClick={confirm} isBusy={reverse.isPending} disabled={reason.trim().length < 2}>
          冲回限额
        </Button>
      }
    >
      <TextField label="冲回原因" name="reason" value={reason} onChange={setReason} isRequired autoComplete="off" />
      {reverse.error && <ProblemNotice problem={problemOf(reverse.error)} />}
    </Dialog>
  )
}
