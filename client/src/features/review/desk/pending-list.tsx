import { contentFieldNames } from '@pianqu/shared/months/report-content.schema.ts'
import { Button } from '../../../ui/button.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import type { PendingComment } from './pending-comments.ts'

interface PendingListProps {
  readonly comments: readonly PendingComment[]
  readonly onRemove: (comment: PendingComment) => void
}

/** What has been noted and not yet sent back. */
export function PendingList({ comments, onRemove }: PendingListProps) {
  if (comments.length === 0) return null
  return (
    <Stack as="ul" gap={6} aria-label="记下还没退回的意见">
      {comments.map((each) => (
        <Callout as="li" key={`${each.field} ${each.comment}`}>
          <Row justify="between" isOneLine>
            <span>
              <strong>{each.field ? contentFieldNames[each.field] : '整行'}：</strong>
              {each.comment}
            </span>
            <Button variant="quiet" onClick={() => onRemove(each)} aria-label={`删除意见：${each.comment}`}>
              删除
            </Button>
          </Row>
        </Callout>
      ))}
    </Stack>
  )
}
