import { adjustmentKindNames } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { stepProposal } from '@pianqu/shared/adjustments/proposal.contract.ts'
import type { Proposal } from '@pianqu/shared/adjustments/proposal.schema.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { DayEntry, TextEntry } from '../../ui/form/entries.tsx'
import { Callout } from '../../ui/layout/callout.tsx'
import { useProposalStep } from './adjustments.queries.ts'

interface DecideDialogProps {
  readonly proposal: Proposal
  readonly onClose: () => void
}

const consequences = {
  watch: '自生效日期起，这个片区在各处带「观察」标记；不影响数字。',
  unwatch: '自生效日期起，这个片区不再带「观察」标记；不影响数字。',
  remove: '自生效日期起，这个片区退出名单：其后发行的债券、轨道覆盖、总览和月调度不再计入；已发布的月份不变。',
  admit: '自生效日期起，这个片区进入名单并登记入库：其后发行的债券、轨道覆盖、总览和月调度计入；已发布的月份不变。',
} as const

/** Approves or rejects a proposal of somebody else; the document and the day may be put right. */
export function DecideDialog({ proposal, onClose }: DecideDialogProps) {
  const { proposalId, kind, areaName, evidence, proposedBy, version } = proposal
  const what = `${areaName}${adjustmentKindNames[kind]}`
  return (
    <FormDialog
      title={`决定：${what}`}
      description={consequences[kind]}
      endpoint={stepProposal}
      command={useProposalStep(proposalId)}
      first={{ documentNumber: proposal.documentNumber, effectiveOn: proposal.effectiveOn }}
      body={{ step: 'approve', version }}
      // The contract leaves out what stays as it was proposed; who empties a field wants something else.
      missing={({ documentNumber, effectiveOn }) =>
        (!documentNumber && { name: 'documentNumber', message: '请填写文号' }) ||
        (!effectiveOn && { name: 'effectiveOn', message: '请填写生效日期' })
      }
      verb="批准"
      done={['已批准', what]}
      otherwise={{ verb: '不批准', body: { step: 'reject', version }, done: ['已决定不批准', what] }}
      onClose={onClose}
    >
      <Callout>
        {proposedBy}提请：{evidence}
      </Callout>
      <TextEntry label="文号" name="documentNumber" />
      <DayEntry label="生效日期" name="effectiveOn" />
      <TextEntry label="意见" name="note" hint="不批准时必填，说明理由" />
    </FormDialog>
  )
}
