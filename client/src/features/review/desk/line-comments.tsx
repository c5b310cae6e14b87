import type { LineComment } from '@pianqu/shared/reports/report.contract.ts'
import { CommentWords } from '../../../parts/report/comment-words.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'

/** What was said when the line was sent back, and what the district answered. */
export function LineComments({ comments }: { readonly comments: readonly LineComment[] }) {
  if (comments.length === 0) return null
  return (
    <Stack as="ul" gap={6} aria-label="退回意见和答复">
      {comments.map(({ commentId, answer, answeredBy, ...said }) => (
        <Callout as="li" key={commentId}>
          <CommentWords {...said} />
          <p>{answer === null ? '还没有答复' : `${answeredBy ?? ''} 答复：${answer}`}</p>
        </Callout>
      ))}
    </Stack>
  )
}
