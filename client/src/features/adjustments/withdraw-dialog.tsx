import { adjustmentKindNames } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import type { Proposal } from '@pianqu/shared/adjustments/proposal.schema.ts'
import { problemOf } from '../../api/api-problem.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useProposalStep } from './adjustments.queries.ts'

interface WithdrawDialogProps {
  readonly proposal: Proposal
  readonly onClose: () => void
}

/** Takes a proposal back before it takes effect. */
export function WithdrawDialog({ proposal, onClose }: WithdrawDialogProps) {
  const { proposalId, kind, areaName, standing, effectiveOn, version } = proposal
  const step = useProposalStep(proposalId)
  const toast = useToast()
  const confirm = (note: string) =>
    step.mutate(
      { step: 'withdraw', version, note },
      {
        onSuccess: () => {
          toast('已撤回', `${areaName}${adjustmentKindNames[kind]}`)
          onClose()
        },
      },
    )
  return (
    <ReasonDialog
      title={`撤回：${areaName}${adjustmentKindNames[kind]}`}
      description={
        standing === 'approved'
          ? `已批准，原定${effectiveOn}生效；撤回后名单不变，这一项和理由保留在列表和操作记录中。`
          : '撤回后不再待决定；这一项和理由保留在列表和操作记录中。'
      }
      verb="撤回"
      isBusy={step.isPending}
      problem={step.error && problemOf(step.error)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
