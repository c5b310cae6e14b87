import { contentFieldNames } from '@pianqu/shared/months/report-content.schema.ts'
import { Button } from '../../../ui/button.tsx'
import styles from '../review.module.css'
import type { PendingComment } from './pending-comments.ts'

interface PendingListProps {
  readonly comments: readonly PendingComment[]
  readonly onRemove: (comment: PendingComment) => void
}

/** What has been noted and not yet sent back. */
export function PendingList({ comments, onRemove }: PendingListProps) {
  if (comments.length === 0) return null
  return (
    <ul className={styles['comments']} aria-label="记下还没退回的意见">
      {comments.map((each) => (
        <li key={`${each.field} ${each.comment}`} className={styles['pending']}>
          <span>
            <strong>{each.field ? contentFieldNames[each.field] : '整行'}：</strong>
            {each.comment}
          </span>
          <Button variant="quiet" onClick={() => onRemove(each)} aria-label={`删除意见：${each.comment}`}>
            删除
          </Button>
        </li>
      ))}
    </ul>
  )
}
