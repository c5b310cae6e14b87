import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { useState } from 'react'
import { DayField } from '../../../ui/form/day-field.tsx'
import { ReasonDialog } from '../reason-dialog.tsx'
import { useMoveDue } from './round.queries.ts'

interface MoveDueDialogProps {
  readonly round: RoundPage
  readonly onClose: () => void
}

/** Moves the last day of marking. */
export function MoveDueDialog({ round, onClose }: MoveDueDialogProps) {
  const [due, setDue] = useState<Day>(round.markingDue)
  const move = useMoveDue(round.year)
  return (
    <ReasonDialog
      title="调整评分截止日期"
      description={`现在是 ${round.markingDue}。改后各单位在新日期前可以评分、撤回和提交。`}
      label="理由"
      verb="调整"
      done="已调整截止日期"
      mutation={move}
      inputOf={(reason) => ({ version: round.version, markingDue: due, reason })}
      onClose={onClose}
    >
      <DayField label="新的截止日期" value={due} onChange={(day) => day && isDay(day) && setDue(day)} />
    </ReasonDialog>
  )
}
