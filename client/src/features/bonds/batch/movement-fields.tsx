import { unspentYuan } from '@pianqu/shared/bonds/issue.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { DayField } from '../../../ui/form/day-field.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Picker } from '../../../ui/form/picker.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { BatchRecord } from './batch-record.ts'
import type { MovementDraft, MovementFaults } from './movement-draft.ts'

interface DraftProps {
  readonly draft: MovementDraft
  readonly setDraft: (draft: MovementDraft) => void
}

interface FromPickerProps extends DraftProps {
  readonly label: string
  readonly record: BatchRecord
  readonly error: string | undefined
}

/** A project that has money of the batch, with how much of it is not spent. */
export function FromPicker({ label, record, draft, setDraft, error }: FromPickerProps) {
  return (
    <div>
      <Picker
        label={label}
        value={draft.from}
        placeholder="选择项目"
        options={record.parts.map((part) => ({
          value: part.projectCode,
          label: part.projectName,
          note: `未支出${moneyLine(unspentYuan(part))}`,
        }))}
        onChange={(from) => setDraft({ ...draft, from })}
      />
      {error && <Note kind="wrong">{error}</Note>}
    </div>
  )
}

interface AmountAndReasonProps extends DraftProps {
  readonly reasonLabel: string
  readonly faults: MovementFaults
}

/** What both dialogs ask besides the projects. */
export function AmountAndReason({ reasonLabel, draft, setDraft, faults }: AmountAndReasonProps) {
  return (
    <>
      <TextField
        label="金额（万元）"
        name="amount"
        value={draft.amount}
        onChange={(amount) => setDraft({ ...draft, amount })}
        error={faults.amount}
        autoComplete="off"
      />
      <DayField label="生效日期" value={draft.day} onChange={(day) => setDraft({ ...draft, day })} />
      {faults.day && <Note kind="wrong">{faults.day}</Note>}
      <TextField
        label={reasonLabel}
        name="reason"
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
        error={faults.reason}
        autoComplete="off"
      />
    </>
  )
}
