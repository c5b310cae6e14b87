import type { Day } from '@pianqu/shared/time/day.ts'
import { isDay } from '@pianqu/shared/time/day.ts'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DayField } from '../../../ui/form/day-field.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { yuanOfEntry } from '../../../ui/form/wan-entry.ts'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { AmountField } from '../amount-field.tsx'
import { useAddQuota } from '../bonds.queries.ts'

interface AddQuotaDialogProps {
  readonly year: number
  readonly onClose: () => void
}

/** Records quota handed down to the city. */
export function AddQuotaDialog({ year, onClose }: AddQuotaDialogProps) {
  const [amount, setAmount] = useState('')
  const [day, setDay] = useState<Day | undefined>()
  const [documentNumber, setDocumentNumber] = useState('')
  const [note, setNote] = useState('')
  const add = useAddQuota()
  const toast = useToast()
  const amountYuan = yuanOfEntry(amount)
  const isReady = Boolean(amountYuan) && day !== undefined && documentNumber.trim() !== ''
  const confirm = () => {
    if (!amountYuan || !day) return
    add.mutate(
      {
        year,
        handedDownOn: day,
        amountYuan,
        documentNumber: documentNumber.trim(),
        note: note.trim() || null,
      },
      {
        onSuccess: () => {
          toast('已录入下达限额')
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`录入${year}年下达限额`}
      description="一年多次下达的分次录入，合计使用；收回的限额填负数。录入后写入操作记录，录错可冲回。"
      actions={
        <Button variant="primary" onClick={confirm} isBusy={add.isPending} disabled={!isReady}>
          录入
        </Button>
      }
    >
      <Stack>
        <AmountField label="金额" value={amount} onChange={setAmount} />
        <DayField label="下达日期" value={day} onChange={(text) => setDay(text && isDay(text) ? text : undefined)} />
        <TextField
          label="文号"
          name="documentNumber"
          value={documentNumber}
          onChange={setDocumentNumber}
          autoComplete="off"
        />
        <TextField label="说明（可不填）" name="note" value={note} onChange={setNote} autoComplete="off" />
      </Stack>
      {add.error && <ProblemNotice problem={problemOf(add.error)} />}
    </Dialog>
  )
}
