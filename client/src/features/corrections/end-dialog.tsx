import type { LockException } from '@pianqu/shared/periods/period.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { instantText } from '../../ui/text/instant-text.ts'
import { useToast } from '../../ui/toast.tsx'
import { useEnd } from './corrections.queries.ts'
import { scopeText } from './exception-words.ts'

interface EndDialogProps {
  readonly month: Month
  readonly exception: LockException
  readonly onClose: () => void
}

/** Ends an exception before its time. */
export function EndDialog({ month, exception, onClose }: EndDialogProps) {
  const end = useEnd(month)
  const toast = useToast()
  const confirm = () =>
    end.mutate(exception.exceptionId, {
      onSuccess: () => {
        toast('已关闭', scopeText(exception))
        onClose()
      },
    })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="提前关闭？"
      description={`${scopeText(exception)}本可填到 ${instantText(exception.until)}，关闭后立即不能再填；已提交的继续审核，没有提交的修改留作草稿。`}
      actions={
        <Button variant="danger" onClick={confirm} isBusy={end.isPending}>
          现在关闭
        </Button>
      }
    >
      {end.error && <ProblemNotice problem={problemOf(end.error)} />}
    </Dialog>
  )
}
