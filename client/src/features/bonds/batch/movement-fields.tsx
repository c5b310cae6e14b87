import { unspentYuan } from '@pianqu/shared/bonds/issue.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { useState } from 'react'
import { useSession } from '../../../session/actor.tsx'
import { AmountField } from '../../../ui/form/amount-field.tsx'
import { DayEntry, TextEntry } from '../../../ui/form/entries.tsx'
import { Picker } from '../../../ui/form/picker.tsx'
import { yuanOfEntry } from '../../../ui/form/wan-entry.ts'
import type { BatchRecord } from './batch-record.ts'
import { amountFault, dayFault } from './movement-draft.ts'

/** What both dialogs of a batch are told: from which project, and how much. */
export function useMovement(record: BatchRecord) {
  const { today } = useSession()
  const [from, setFrom] = useState<string | null>(null)
  const [amount, setAmount] = useState('')
  const fault = amountFault(amount, from, record)
  return {
    record,
    from,
    setFrom,
    amount,
    setAmount,
    amountFault: fault,
    amountYuan: yuanOfEntry(amount),
    first: { effectiveOn: today },
    missing: (written: Readonly<Record<string, unknown>>) => fault ?? dayFault(written['effectiveOn'], record),
  }
}

interface MovementProps {
  readonly movement: ReturnType<typeof useMovement>
}

interface FromPickerProps extends MovementProps {
  readonly label: string
  /** What the body of the command calls it. */
  readonly name: string
}

/** A project that has money of the batch, with how much of it is not spent. */
export function FromPicker({ label, name, movement: { record, from, setFrom } }: FromPickerProps) {
  return (
    <Picker
      label={label}
      name={name}
      value={from}
      placeholder="选择项目"
      options={record.parts.map((part) => ({
        value: part.projectCode,
        label: part.projectName,
        note: `未支出${moneyLine(unspentYuan(part))}`,
      }))}
      onChange={setFrom}
    />
  )
}

interface AmountAndReasonProps extends MovementProps {
  readonly reasonLabel: string
}

/** What both dialogs ask besides the projects. */
export function AmountAndReason({ reasonLabel, movement: { amount, setAmount, amountFault } }: AmountAndReasonProps) {
  return (
    <>
      <AmountField label="金额" name="amountYuan" value={amount} onChange={setAmount} error={amountFault} />
      <DayEntry label="生效日期" name="effectiveOn" />
      <TextEntry label={reasonLabel} name="reason" />
    </>
  )
}
