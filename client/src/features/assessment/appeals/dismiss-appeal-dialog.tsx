import type { Appeal } from '@pianqu/shared/assessment/results/appeal.contract.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import { useDecideAppeal } from './appeal.queries.ts'

interface DismissAppealDialogProps {
  readonly year: number
  readonly appeal: Appeal
  readonly onClose: () => void
}

/** Leaves the published result as it is, and says why. */
export function DismissAppealDialog({ year, appeal, onClose }: DismissAppealDialogProps) {
  const decide = useDecideAppeal(year, appeal.appealId)
  return (
    <ReasonDialog
      title={`维持${appeal.unitName}的原结果？`}
      description="理由会给申诉单位看到。"
      label="理由"
      verb="维持原结果"
      done="已处理申诉"
      mutation={decide}
      inputOf={(reason) => ({ step: 'dismiss' as const, reason })}
      onClose={onClose}
    />
  )
}
