import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import type { ReviewLine } from '@pianqu/shared/reports/review.contract.ts'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useReviewStep } from '../review.queries.ts'
import { CommentEditor } from './comment-editor.tsx'
import type { PendingComment } from './pending-comments.ts'
import { PendingList } from './pending-list.tsx'
import { useFocusWhenReady } from './use-focus-when-ready.ts'

interface SendBackDialogProps {
  readonly report: Report
  readonly reviewed: ReviewLine
  readonly backStep: 'sendBack' | 'reopen'
  /** What was noted of its cells before. */
  readonly pending: readonly PendingComment[]
  readonly onRemove: (comment: PendingComment) => void
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Sends one line back with comments, one for each cell, that must be answered. */
export function SendBackDialog(props: SendBackDialogProps) {
  const { report, reviewed, backStep, pending, onRemove, onClose, onDone } = props
  const { projectCode, projectName, hits } = reviewed
  const hit = pending.length > 0 ? undefined : hits[0]
  const [field, setField] = useState(hit?.field ?? null)
  const [comment, setComment] = useState(hit?.message ?? '')
  const [confirmRef, focusConfirm] = useFocusWhenReady()
  const step = useReviewStep(report.id)
  const toast = useToast()
  const typed = comment.trim() === '' ? [] : [{ field, comment: comment.trim() }]
  const comments = [...pending, ...typed]
  const lines = comments.map((each) => ({
    projectCode,
    comment: each.comment,
    ...(each.field && { field: each.field }),
  }))
  const confirm = () =>
    step.mutate(
      { step: backStep, version: report.version, lines },
      {
        onSuccess: () => {
          toast('已退回', `${projectName}：${comments.length} 条意见，区县答复并修改后重新提交。`)
          onDone()
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`退回 ${projectName}`}
      description="只退回这一行，其他行不受影响。意见须由区县逐条答复后才能重新提交。"
      problem={step.error && problemOf(step.error)}
      actions={
        <Button
          ref={confirmRef}
          variant="danger"
          onClick={confirm}
          isBusy={step.isPending}
          disabled={comments.length === 0}
        >
          退回这一行
        </Button>
      }
    >
      <PendingList comments={pending} onRemove={onRemove} />
      <CommentEditor
        label={pending.length > 0 ? '再加一条意见（可不填）' : '退回意见（必填）'}
        field={field}
        comment={comment}
        onField={setField}
        onComment={setComment}
        onChosen={focusConfirm}
      />
    </Dialog>
  )
}
