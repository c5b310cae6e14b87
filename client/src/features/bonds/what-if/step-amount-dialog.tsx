import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { AmountField } from '../../../ui/form/amount-field.tsx'
import { entryOfYuan, yuanOfEntry } from '../../../ui/form/wan-entry.ts'

interface StepAmountDialogProps {
  readonly text: string
  readonly amountYuan: number
  readonly onChange: (yuan: number) => void
  readonly onClose: () => void
}

/** Another amount for a step. */
export function StepAmountDialog({ text, amountYuan, onChange, onClose }: StepAmountDialogProps) {
  const [amount, setAmount] = useState(entryOfYuan(amountYuan))
  const yuan = yuanOfEntry(amount)
  const confirm = () => {
    if (!yuan || yuan < 0) return
    onChange(yuan)
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="改金额"
      description={text}
      actions={
        <Button variant="primary" onClick={confirm} disabled={!yuan || yuan < 0}>
          确定
        </Button>
      }
    >
      <AmountField label="金额" value={amount} onChange={setAmount} />
    </Dialog>
  )
}
