import { type GrantRow, revokeGrant } from '@pianqu/shared/policy/follow-up.contract.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { WordsEntry } from '../../../ui/form/entries.tsx'
import { useRevokeGrant } from './follow-up.queries.ts'

interface RevokeDialogProps {
  readonly grant: GrantRow
  readonly onClose: () => void
}

/** Says that something was written down wrongly; it stays in sight with the reason, and counts no longer. */
export function RevokeDialog({ grant: { grantId, recipient, what }, onClose }: RevokeDialogProps) {
  return (
    <FormDialog
      title="撤销兑现记录"
      description={`${recipient}：${what}。记录仍可看到，不再计入矩阵和误差。`}
      endpoint={revokeGrant}
      command={useRevokeGrant(grantId)}
      verb="撤销"
      isDanger
      done={['已撤销', `${recipient}：${what}`]}
      onClose={onClose}
    >
      <WordsEntry label="理由" name="reason" hint="如：重复登记、文号写错" />
    </FormDialog>
  )
}
