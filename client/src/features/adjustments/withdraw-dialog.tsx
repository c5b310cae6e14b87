import { adjustmentKindNames } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { stepProposal } from '@pianqu/shared/adjustments/proposal.contract.ts'
import type { Proposal } from '@pianqu/shared/adjustments/proposal.schema.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { useProposalStep } from './adjustments.queries.ts'

interface WithdrawDialogProps {
  readonly proposal: Proposal
  readonly onClose: () => void
}

/** Takes a proposal back before it takes effect. */
export function WithdrawDialog({ proposal, onClose }: WithdrawDialogProps) {
  const { proposalId, kind, areaName, standing, effectiveOn, version } = proposal
  return (
    <FormDialog
      title={`撤回：${areaName}${adjustmentKindNames[kind]}`}
      description={
        standing === 'approved'
          ? `已批准，原定${effectiveOn}生效；撤回后名单不变，这一项和理由保留在列表和操作记录中。`
          : '撤回后不再待决定；这一项和理由保留在列表和操作记录中。'
      }
      endpoint={stepProposal}
      command={useProposalStep(proposalId)}
      body={{ step: 'withdraw', version }}
      verb="撤回"
      isDanger
      done={['已撤回', `${areaName}${adjustmentKindNames[kind]}`]}
      onClose={onClose}
    >
      <TextEntry label="理由" name="note" />
    </FormDialog>
  )
}
