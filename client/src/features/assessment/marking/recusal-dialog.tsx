import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import { useAskRecusal } from './sheet.queries.ts'
import type { SheetTarget } from './shown-sheet.ts'

interface RecusalDialogProps {
  readonly sheet: Pick<SheetPage, 'year' | 'raterCode'>
  readonly target: SheetTarget
  readonly onClose: () => void
}

/** Asks not to have to mark a target. */
export function RecusalDialog({ sheet: { year, raterCode }, target, onClose }: RecusalDialogProps) {
  const ask = useAskRecusal(year)
  return (
    <ReasonDialog
      title={`申请回避：${target.name}`}
      description="由市级专班决定；同意后不再评这个对象，也不计入满分。决定前请照常评分。"
      label="回避理由"
      verb="申请回避"
      done="已提交回避申请"
      mutation={ask}
      inputOf={(reason) => ({ raterCode, targetCode: target.code, reason })}
      onClose={onClose}
    />
  )
}
