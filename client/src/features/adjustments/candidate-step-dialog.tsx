import { type Candidate, stepCandidate } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { useCandidateStep } from './adjustments.queries.ts'

interface CandidateStepDialogProps {
  readonly candidate: Candidate
  readonly onClose: () => void
}

/** Takes a candidate out of the pool, or back into it. */
export function CandidateStepDialog({ candidate, onClose }: CandidateStepDialogProps) {
  const { code, name, state, version } = candidate
  const isDrop = state === 'open'
  return (
    <FormDialog
      title={isDrop ? `移出候选：${name}` : `恢复候选：${name}`}
      description={isDrop ? '移出后不再参与增补的判断；记录保留，可以恢复。' : '恢复后重新参与增补的判断。'}
      endpoint={stepCandidate}
      command={useCandidateStep(code)}
      body={{ step: isDrop ? 'drop' : 'reopen', version }}
      verb={isDrop ? '移出' : '恢复'}
      isDanger
      done={[isDrop ? '已移出候选' : '已恢复候选', name]}
      onClose={onClose}
    >
      <TextEntry label="理由" name="reason" />
    </FormDialog>
  )
}
