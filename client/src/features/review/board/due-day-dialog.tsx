import { moveDueDay, type Period } from '@pianqu/shared/periods/period.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { DayEntry, TextEntry } from '../../../ui/form/entries.tsx'
import { useMoveDueDay } from '../review.queries.ts'

interface DueDayDialogProps {
  readonly period: Period
  readonly onClose: () => void
}

/** Moves the due day of the month, with its reason: everybody sees both days. */
export function DueDayDialog({ period, onClose }: DueDayDialogProps) {
  const { month, dueOn, originalDueOn, version } = period
  const original = originalDueOn && originalDueOn !== dueOn ? `，最初是 ${originalDueOn}` : ''
  return (
    <FormDialog
      title="改截止日"
      description={`${monthText(month)}现在的截止日是 ${dueOn}${original}。改后各区县同时看到原定和新的截止日，按时、迟报按新的截止日算；原因写入操作记录。`}
      endpoint={moveDueDay}
      command={useMoveDueDay(month)}
      body={{ version }}
      verb="改截止日"
      done={(saved) => [`截止日已改为 ${saved.dueOn}`]}
      onClose={onClose}
    >
      <DayEntry label="新的截止日" name="dueOn" />
      <TextEntry label="改期原因" name="reason" hint="如：系统割接，顺延一周" />
    </FormDialog>
  )
}
