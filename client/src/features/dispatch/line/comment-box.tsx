import type { Ref } from 'react'
import { CommentWords } from '../../../parts/report/comment-words.tsx'
import { TextArea } from '../../../ui/form/text-area.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Prose } from '../../../ui/words/prose.tsx'
import type { CellEdit } from '../cells/cell-edit.ts'
import { answerPlace } from '../cells/report-document.ts'
import type { ShownComment } from './shown-comment.ts'

interface CommentBoxProps {
  readonly comment: ShownComment
  /** The line can be answered for now. */
  readonly isOpen: boolean
  readonly onEdit: (edits: readonly CellEdit[]) => void
  readonly field?: Ref<HTMLTextAreaElement> | undefined
}

/** What the reviewer said, and the answer it must have before the line is submitted again; it is saved like every cell. */
export function CommentBox({ comment, isOpen, onEdit, field }: CommentBoxProps) {
  const { answer, answeredBy, typed } = comment
  return (
    <Callout as="section" tone="warn" isFramed aria-label="退回意见">
      <CommentWords {...comment} />
      {isOpen ? (
        <TextArea
          ref={field}
          label="答复（重新提交前必须填写）"
          rows={2}
          longest={500}
          value={typed}
          onChange={(after) => onEdit([{ place: answerPlace(comment), before: typed, after }])}
        />
      ) : (
        answer !== null && (
          <Prose>
            {answeredBy} 答复：{answer}
          </Prose>
        )
      )}
    </Callout>
  )
}
