import { addBondQuota } from '@pianqu/shared/bonds/batch.contract.ts'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { AmountField } from '../../../ui/form/amount-field.tsx'
import { DayEntry, TextEntry } from '../../../ui/form/entries.tsx'
import { yuanOfEntry } from '../../../ui/form/wan-entry.ts'
import { useAddQuota } from '../bonds.queries.ts'

interface AddQuotaDialogProps {
  readonly year: number
  readonly onClose: () => void
}

/** Records quota handed down to the city. */
export function AddQuotaDialog({ year, onClose }: AddQuotaDialogProps) {
  const [amount, setAmount] = useState('')
  return (
    <FormDialog
      title={`录入${year}年下达限额`}
      description="一年多次下达的分次录入，合计使用；收回的限额填负数。录入后写入操作记录，录错可冲回。"
      endpoint={addBondQuota}
      command={useAddQuota()}
      body={{ year, amountYuan: yuanOfEntry(amount) }}
      verb="录入"
      done={['已录入下达限额']}
      onClose={onClose}
    >
      <AmountField label="金额" name="amountYuan" value={amount} onChange={setAmount} />
      <DayEntry label="下达日期" name="handedDownOn" />
      <TextEntry label="文号" name="documentNumber" />
      <TextEntry label="说明（可不填）" name="note" />
    </FormDialog>
  )
}
