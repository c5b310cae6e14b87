import { isDay } from '@pianqu/shared/time/day.ts'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { useSession } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { yuanOfEntry } from '../../../ui/form/wan-entry.ts'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useReverseAllocation } from '../bonds.queries.ts'
import type { BatchRecord } from './batch-record.ts'
import { emptyDraft, reversalFaults } from './movement-draft.ts'
import { AmountAndReason, FromPicker } from './movement-fields.tsx'

interface ReverseDialogProps {
  readonly record: BatchRecord
  readonly onClose: () => void
}

/** Takes an allocation back, whole or in part; not below what was spent. */
export function ReverseDialog({ record, onClose }: ReverseDialogProps) {
  const { today } = useSession()
  const [draft, setDraft] = useState(() => emptyDraft(today))
  const [isTried, setIsTried] = useState(false)
  const reverse = useReverseAllocation(record.batch.code)
  const toast = useToast()
  const faults = reversalFaults(draft, record)
  const confirm = () => {
    setIsTried(true)
    const amountYuan = yuanOfEntry(draft.amount)
    const { from, day } = draft
    if (Object.keys(faults).length > 0 || !amountYuan || !from || !day || !isDay(day)) return
    reverse.mutate(
      { projectCode: from, amountYuan, reason: draft.reason.trim(), effectiveOn: day },
      {
        onSuccess: () => {
          toast('已冲回分配')
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`冲回${record.batch.name}的分配`}
      description="金额退回批次，原分配和冲回都留在变动记录里；已支出的部分不能冲回。"
      problem={reverse.error && problemOf(reverse.error)}
      actions={
        <Button variant="danger" onClick={confirm} isBusy={reverse.isPending}>
          冲回分配
        </Button>
      }
    >
      <Stack>
        <FromPicker
          label="项目"
          record={record}
          draft={draft}
          setDraft={setDraft}
          error={isTried ? faults.from : undefined}
        />
        <AmountAndReason reasonLabel="冲回原因" draft={draft} setDraft={setDraft} faults={isTried ? faults : {}} />
      </Stack>
    </Dialog>
  )
}
