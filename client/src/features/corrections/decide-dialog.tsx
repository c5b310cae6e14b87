import { decideCorrection } from '@pianqu/shared/corrections/correction.contract.ts'
import type { Correction } from '@pianqu/shared/corrections/correction.schema.ts'
import { effectText } from '@pianqu/shared/corrections/effect.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { Callout } from '../../ui/layout/callout.tsx'
import { useDecide } from './corrections.queries.ts'

interface DecideDialogProps {
  readonly correction: Correction
  readonly onClose: () => void
}

/** Says in numbers what approval will do, and takes the decision; a refusal says why. */
export function DecideDialog({ correction, onClose }: DecideDialogProps) {
  const { correctionId, projectName, projectCode, unitName, month, reason, proposedBy } = correction
  const what = `${projectName} ${monthText(month)}`
  return (
    <FormDialog
      title="审批更正"
      description={`${unitName} · ${projectName}（${projectCode}）`}
      endpoint={decideCorrection}
      command={useDecide(correctionId)}
      body={{ step: 'approve' }}
      verb="批准"
      done={['已批准更正', what]}
      otherwise={{ verb: '不同意', body: { step: 'refuse' }, done: ['已不同意更正', what] }}
      onClose={onClose}
    >
      <p>
        {proposedBy}提出，原因：{reason}
      </p>
      <Callout>{effectText(correction)}</Callout>
      <TextEntry label="审批意见" name="note" hint="不同意时必填，说明理由；写入操作记录" />
    </FormDialog>
  )
}
