import { type Period, takeBackPeriod } from '@pianqu/shared/periods/period.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { useTakeBackPeriod } from '../review.queries.ts'

interface TakeBackDialogProps {
  readonly period: Period
  readonly units: number
  readonly onClose: () => void
}

/** Takes back the opening of a month that nobody has begun. */
export function TakeBackDialog({ period: { month, owed, exempt }, units, onClose }: TakeBackDialogProps) {
  const waived = exempt > 0 ? `，${exempt} 行免报一并取消` : ''
  return (
    <FormDialog
      title="收回开放？"
      description={`${monthText(month)}回到没有开放：${units} 个区县的空白月报和 ${owed} 行应报都会删去${waived}，已导入的数据不变。有人填过就不能收回；以后可以重新开放，应报按那天的登记。`}
      endpoint={takeBackPeriod}
      command={useTakeBackPeriod(month)}
      verb="收回开放"
      isDanger
      done={() => [`已收回${monthText(month)}的开放`]}
      onClose={onClose}
    />
  )
}
