import { type Report, takeReportStep } from '@pianqu/shared/reports/report.contract.ts'
import type { ReviewLine } from '@pianqu/shared/reports/review.contract.ts'
import { useState } from 'react'
import type { Heard } from '../../../api/use-command.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
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
  /** Takes the comments; it does not wait for the server. */
  readonly onSend: (comments: readonly PendingComment[]) => void
}

/** Sends one line back with comments, one for each cell, that must be answered. */
export function SendBackDialog(props: SendBackDialogProps) {
  const { report, reviewed, backStep, pending, onRemove, onClose, onSend } = props
  const { projectCode, projectName, hits } = reviewed
  const hit = pending.length > 0 ? undefined : hits[0]
  const [draft, setDraft] = useState<PendingComment>({ field: hit?.field ?? null, comment: hit?.message ?? '' })
  const [confirmRef, focusConfirm] = useFocusWhenReady()
  const comments = [...pending, ...(draft.comment.trim() === '' ? [] : [draft])]
  const lines = comments.map(({ field, comment }) => ({ projectCode, comment, ...(field && { field }) }))
  const command = {
    mutate: (_: unknown, heard?: Heard<Report>) => {
      heard?.onSuccess?.(report)
      onSend(comments)
    },
    isPending: false,
    error: null,
  }
  return (
    <FormDialog
      title={`退回 ${projectName}`}
      description="只退回这一行，其他行不受影响。意见须由区县逐条答复后才能重新提交。"
      endpoint={takeReportStep}
      command={command}
      body={{ step: backStep, version: report.version, lines }}
      missing={comments.length === 0 && '请填写退回意见'}
      verb="退回这一行"
      isDanger
      mainRef={confirmRef}
      done={['已退回', `${projectName}：${comments.length} 条意见，区县答复并修改后重新提交。`]}
      onClose={onClose}
    >
      <PendingList comments={pending} onRemove={onRemove} />
      <CommentEditor
        label={pending.length > 0 ? '再加一条意见（可不填）' : '退回意见（必填）'}
        draft={draft}
        onDraft={setDraft}
        onChosen={focusConfirm}
      />
    </FormDialog>
  )
}
