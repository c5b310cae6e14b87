import { type Appeal, decideAppeal } from '@pianqu/shared/assessment/results/appeal.contract.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { WordsEntry } from '../../../ui/form/entries.tsx'
import { useDecideAppeal } from './appeal.queries.ts'

interface DismissAppealDialogProps {
  readonly year: number
  readonly appeal: Appeal
  readonly onClose: () => void
}

/** Leaves the published result as it is, and says why. */
export function DismissAppealDialog({ year, appeal, onClose }: DismissAppealDialogProps) {
  return (
    <FormDialog
      title={`维持${appeal.unitName}的原结果？`}
      description="理由会给申诉单位看到。"
      endpoint={decideAppeal}
      command={useDecideAppeal(year, appeal.appealId)}
      body={{ step: 'dismiss' }}
      verb="维持原结果"
      done={['已处理申诉']}
      onClose={onClose}
    >
      <WordsEntry label="理由" name="reason" />
    </FormDialog>
  )
}
