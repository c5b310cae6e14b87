import { changeBondUse } from '@pianqu/shared/bonds/batch.contract.ts'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { ProjectFinder } from '../../../parts/form/project-finder.tsx'
import { TextEntry } from '../../../ui/form/entries.tsx'
import { useChangeUse } from '../bonds.queries.ts'
import type { BatchRecord } from './batch-record.ts'
import { AmountAndReason, FromPicker, useMovement } from './movement-fields.tsx'

interface ChangeUseDialogProps {
  readonly record: BatchRecord
  readonly onClose: () => void
}

/** Moves money of the batch from one project to another under an approval. */
export function ChangeUseDialog({ record, onClose }: ChangeUseDialogProps) {
  const movement = useMovement(record)
  const { from, amountYuan, first, missing } = movement
  const [to, setTo] = useState<string | null>(null)
  const same = to !== null && to === from ? '转入项目与转出项目相同，请另选一个' : undefined
  return (
    <FormDialog
      title={`变更${record.batch.name}的用途`}
      description="金额自生效日起转入另一项目；转出、转入和批准文号都留在变动记录里。"
      endpoint={changeBondUse}
      command={useChangeUse(record.batch.code)}
      first={first}
      body={{ fromProjectCode: from, toProjectCode: to, amountYuan }}
      missing={(written) => same ?? missing(written)}
      verb="变更用途"
      done={['已变更用途']}
      onClose={onClose}
    >
      <FromPicker label="转出项目" name="fromProjectCode" movement={movement} />
      <ProjectFinder label="转入项目" name="toProjectCode" value={to} onChange={setTo} error={same} />
      <TextEntry label="批准文号" name="approvalNumber" />
      <AmountAndReason reasonLabel="变更原因" movement={movement} />
    </FormDialog>
  )
}
