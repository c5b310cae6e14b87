import { type ContentField, contentFieldNames } from '@pianqu/shared/months/report-content.schema.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { CommentEditor } from './comment-editor.tsx'
import type { PendingComment } from './pending-comments.ts'
import { useFocusWhenReady } from './use-focus-when-ready.ts'

interface CommentDialogProps {
  readonly projectName: string
  readonly field: ContentField | null
  readonly onAdd: (comment: PendingComment) => void
  readonly onClose: () => void
}

/** Notes what is to be said of one cell; the line goes back with all that was noted. */
export function CommentDialog({ projectName, field, onAdd, onClose }: CommentDialogProps) {
  const [draft, setDraft] = useState<PendingComment>({ field, comment: '' })
  const [confirmRef, focusConfirm] = useFocusWhenReady()
  const comment = draft.comment.trim()
  const add = () => {
    onAdd({ ...draft, comment })
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`对「${draft.field ? contentFieldNames[draft.field] : '整行'}」提意见`}
      description={`${projectName}：先记下，可以对几格分别提意见，再按 R 一并退回。`}
      actions={
        <Button ref={confirmRef} variant="primary" onClick={add} disabled={comment === ''}>
          记下意见
        </Button>
      }
    >
      <CommentEditor label="意见" draft={draft} onDraft={setDraft} onChosen={focusConfirm} />
    </Dialog>
  )
}
