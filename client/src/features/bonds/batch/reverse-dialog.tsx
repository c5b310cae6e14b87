import { reverseAllocation } from '@pianqu/shared/bonds/batch.contract.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { useReverseAllocation } from '../bonds.queries.ts'
import type { BatchRecord } from './batch-record.ts'
import { AmountAndReason, FromPicker, useMovement } from './movement-fields.tsx'

interface ReverseDialogProps {
  readonly record: BatchRecord
  readonly onClose: () => void
}

/** Takes an allocation back, whole or in part; not below what was spent. */
export function ReverseDialog({ record, onClose }: ReverseDialogProps) {
  const movement = useMovement(record)
  const { from, amountYuan, first, missing } = movement
  return (
    <FormDialog
      title={`冲回${record.batch.name}的分配`}
      description="金额退回批次，原分配和冲回都留在变动记录里；已支出的部分不能冲回。"
      endpoint={reverseAllocation}
      command={useReverseAllocation(record.batch.code)}
      first={first}
      body={{ projectCode: from, amountYuan }}
      missing={missing}
      verb="冲回分配"
      isDanger
      done={['已冲回分配']}
      onClose={onClose}
    >
      <FromPicker label="项目" name="projectCode" movement={movement} />
      <AmountAndReason reasonLabel="冲回原因" movement={movement} />
    </FormDialog>
  )
}
