import { reverseBondQuota } from '@pianqu/shared/bonds/batch.contract.ts'
import type { BondQuotaRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../../ui/form/entries.tsx'
import { useReverseQuota } from '../bonds.queries.ts'

interface ReverseQuotaDialogProps {
  readonly quota: BondQuotaRow
  readonly onClose: () => void
}

/** A quota recorded wrongly no longer counts; it stays on the list. */
export function ReverseQuotaDialog({ quota, onClose }: ReverseQuotaDialogProps) {
  const { quotaId, documentNumber, handedDownOn, amountYuan } = quota
  return (
    <FormDialog
      title={`冲回${documentNumber}？`}
      description={`${handedDownOn}下达的${moneyLine(amountYuan)}将不再计入限额；这一行和原因保留在列表和操作记录中。`}
      endpoint={reverseBondQuota}
      command={useReverseQuota(quotaId)}
      verb="冲回限额"
      isDanger
      done={['已冲回下达限额']}
      onClose={onClose}
    >
      <TextEntry label="冲回原因" name="reason" />
    </FormDialog>
  )
}
