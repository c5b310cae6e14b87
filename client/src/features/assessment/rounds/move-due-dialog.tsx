import { changeRound } from '@pianqu/shared/assessment/round.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { DayEntry, WordsEntry } from '../../../ui/form/entries.tsx'
import { useMoveDue } from './round.queries.ts'

interface MoveDueDialogProps {
  readonly round: RoundPage
  readonly onClose: () => void
}

/** Moves the last day of marking. */
export function MoveDueDialog({ round: { year, version, markingDue }, onClose }: MoveDueDialogProps) {
  return (
    <FormDialog
      title="调整评分截止日期"
      description={`现在是 ${markingDue}。改后各单位在新日期前可以评分、撤回和提交。`}
      endpoint={changeRound}
      command={useMoveDue(year)}
      first={{ markingDue }}
      body={{ version }}
      verb="调整"
      done={['已调整截止日期']}
      onClose={onClose}
    >
      <DayEntry label="新的截止日期" name="markingDue" />
      <WordsEntry label="理由" name="reason" />
    </FormDialog>
  )
}
