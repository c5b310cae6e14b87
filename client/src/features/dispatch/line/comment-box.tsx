import type { LineComment } from '@pianqu/shared/reports/report.contract.ts'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { CommentWords } from '../../../parts/report/comment-words.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/form/text-area.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Prose } from '../../../ui/words/prose.tsx'
import { useAnswerComment } from '../dispatch.queries.ts'

interface CommentBoxProps {
  readonly reportId: string
  readonly comment: LineComment
  /** The line can be answered for now. */
  readonly isOpen: boolean
}

/** What the reviewer said, and the answer it must have before the line is submitted again. */
export function CommentBox({ reportId, comment, isOpen }: CommentBoxProps) {
  const { answer, answeredBy } = comment
  return (
    <Callout as="section" tone="warn" isFramed aria-label="退回意见">
      <CommentWords {...comment} />
      {answer !== null && (
        <Prose>
          {answeredBy} 答复：{answer}
        </Prose>
      )}
      {answer === null && isOpen && <AnswerForm reportId={reportId} commentId={comment.commentId} />}
    </Callout>
  )
}

function AnswerForm({ reportId, commentId }: { readonly reportId: string; readonly commentId: string }) {
  const [text, setText] = useState('')
  const answer = useAnswerComment(reportId)
  return (
    <Stack
      as="form"
      gap={6}
      onSubmit={(event) => {
        event.preventDefault()
        answer.mutate({ commentId, answer: text })
      }}
    >
      <TextArea label="答复（重新提交前必须填写）" rows={2} longest={500} value={text} onChange={setText} />
      <Row>
        <Button type="submit" disabled={text.trim() === ''} isBusy={answer.isPending}>
          答复
        </Button>
      </Row>
      {answer.error && <ProblemNotice problem={problemOf(answer.error)} />}
    </Stack>
  )
}
