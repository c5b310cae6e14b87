import type { LineComment, Report } from '@pianqu/shared/reports/report.contract.ts'
import { useRef, useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { isAllSaved } from '../../../editing/edit-queue.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useToast } from '../../../ui/toast.tsx'
import type { ReportSession } from '../cells/cell-edit.ts'
import { useReportStep } from '../dispatch.queries.ts'
import { dispatchKeyNames } from '../dispatch-keys.ts'
import type { JudgedLine } from '../line/line-filter.ts'
import { useDispatchKeys } from '../use-dispatch-keys.ts'
import { DifferenceTable } from './difference-table.tsx'
import { ExplainList } from './explain-list.tsx'
import { ObstacleList } from './obstacle-list.tsx'
import { Confirmation, Signers, signersOf } from './signers.tsx'
import { type Obstacle, readinessOf } from './submit-readiness.ts'

interface SubmitDialogProps {
  readonly report: Report
  readonly lines: readonly JudgedLine[]
  readonly session: ReportSession
  readonly comments: readonly LineComment[]
  /** Where the focus goes once it is closed. */
  readonly finalFocus: () => HTMLElement | null
  readonly onClose: () => void
  readonly onGoTo: (place: Pick<Obstacle, 'projectCode' | 'field'>) => void
}

/** The last look: what differs from last month, what needs a word, who stands for it. */
export function SubmitDialog({ report, comments, ...props }: SubmitDialogProps) {
  const { lines, session, finalFocus, onClose, onGoTo } = props
  const [signed, setSigned] = useState(() => signersOf(report))
  const [isRead, setIsRead] = useState(false)
  const step = useReportStep(report.id)
  const toast = useToast()
  // A note makes its finding go away, and its field with it: what was to be explained at first stays.
  const [first] = useState(() => readinessOf(lines, comments))
  const { obstacles, toExplain } = readinessOf(lines, comments)
  const isSaved = isAllSaved(session.queue)
  const submit = () =>
    step.mutate(
      { step: 'submit', version: report.version, ...signed },
      {
        onSuccess: () => {
          toast('已提交', '审核开始前可以撤回。')
          onClose()
        },
      },
    )
  const body = useRef<HTMLDivElement>(null)
  const isReady = obstacles.length + toExplain.length === 0 && isRead && isSaved && !step.isPending
  useDispatchKeys({ ...(isReady && { submit }) }, 'dialog')
  return (
    <Dialog
      isOpen
      isWide
      initialFocus={() => body.current?.querySelector<HTMLElement>('button, input') ?? null}
      finalFocus={finalFocus}
      onClose={onClose}
      title="核对并提交"
      description="只列与上月不同的内容。提交后由市级专班逐行审核，审核开始前可以撤回。"
      cancel="继续填写"
      problem={step.error && problemOf(step.error)}
      note={<span role="status">{waitingText(obstacles.length, toExplain.length, isSaved, isRead)}</span>}
      actions={
        <Button
          variant="primary"
          onClick={submit}
          isBusy={step.isPending}
          disabled={!isReady}
          title={dispatchKeyNames.submit}
          aria-keyshortcuts="Control+Enter"
        >
          提交
        </Button>
      }
    >
      <div ref={body}>
        <Stack>
          <ObstacleList obstacles={obstacles} onGoTo={onGoTo} />
          <ExplainList entries={first.toExplain} lines={lines} onNote={session.edit} />
          <DifferenceTable lines={lines.map(({ line }) => line)} />
          <Signers value={signed} onChange={setSigned} />
          <Confirmation isRead={isRead} onChange={setIsRead} />
        </Stack>
      </div>
    </Dialog>
  )
}

/** Why the button cannot be pressed yet; nothing where it can. */
function waitingText(obstacles: number, toExplain: number, isSaved: boolean, isRead: boolean): string {
  if (obstacles > 0) return `还有 ${obstacles} 处必须处理`
  if (toExplain > 0) return `还有 ${toExplain} 行需要说明`
  if (!isSaved) return '正在保存，保存后可以提交'
  return isRead ? '' : '请勾选「已核对」'
}
