import { endException, type LockException } from '@pianqu/shared/periods/period.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { useEnd } from './corrections.queries.ts'
import { scopeText } from './exception-words.ts'

interface EndDialogProps {
  readonly month: Month
  readonly exception: LockException
  readonly onClose: () => void
}

/** Ends an exception before its time. */
export function EndDialog({ month, exception, onClose }: EndDialogProps) {
  return (
    <FormDialog
      title="提前关闭？"
      description={`${scopeText(exception)}本可填到 ${instantText(exception.until)}，关闭后立即不能再填；已提交的继续审核，没有提交的修改留作草稿。`}
      endpoint={endException}
      command={useEnd(month, exception.exceptionId)}
      verb="现在关闭"
      isDanger
      done={['已关闭', scopeText(exception)]}
      onClose={onClose}
    />
  )
}
