import type { Candidate } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { problemOf } from '../../api/api-problem.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useCandidateStep } from './adjustments.queries.ts'

interface CandidateStepDialogProps {
  readonly candidate: Candidate
  readonly onClose: () => void
}

/** Takes a candidate out of the pool, or back into it. */
export function CandidateStepDialog({ candidate, onClose }: CandidateStepDialogProps) {
  const { code, name, state, version } = candidate
  const isDrop = state === 'open'
  const step = useCandidateStep(code)
  const toast = useToast()
  const confirm = (reason: string) =>
    step.mutate(
      { step: isDrop ? 'drop' : 'reopen', version, reason },
      {
        onSuccess: () => {
          toast(isDrop ? '已移出候选' : '已恢复候选', name)
          onClose()
        },
      },
    )
  return (
    <ReasonDialog
      title={isDrop ? `移出候选：${name}` : `恢复候选：${name}`}
      description={isDrop ? '移出后不再参与增补的判断；记录保留，可以恢复。' : '恢复后重新参与增补的判断。'}
      verb={isDrop ? '移出' : '恢复'}
      isBusy={step.isPending}
      problem={step.error && problemOf(step.error)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
