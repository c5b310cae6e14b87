import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { addRecusal } from '@pianqu/shared/assessment/round.contract.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { WordsEntry } from '../../../ui/form/entries.tsx'
import { useAskRecusal } from './sheet.queries.ts'
import type { SheetTarget } from './shown-sheet.ts'

interface RecusalDialogProps {
  readonly sheet: Pick<SheetPage, 'year' | 'raterCode'>
  readonly target: SheetTarget
  readonly onClose: () => void
}

/** Asks not to have to mark a target. */
export function RecusalDialog({ sheet: { year, raterCode }, target, onClose }: RecusalDialogProps) {
  return (
    <FormDialog
      title={`申请回避：${target.name}`}
      description="由市级专班决定；同意后不再评这个对象，也不计入满分。决定前请照常评分。"
      endpoint={addRecusal}
      command={useAskRecusal(year)}
      body={{ raterCode, targetCode: target.code }}
      verb="申请回避"
      done={['已提交回避申请']}
      onClose={onClose}
    >
      <WordsEntry label="回避理由" name="reason" />
    </FormDialog>
  )
}
