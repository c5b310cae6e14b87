import { contentFieldNames } from '@pianqu/shared/months/report-content.schema.ts'
import type { LineComment } from '@pianqu/shared/reports/report.contract.ts'
import { instantText } from '../../../ui/text/instant-text.ts'
import styles from '../review.module.css'

/** What was said when the line was sent back, and what the district answered. */
export function LineComments({ comments }: { readonly comments: readonly LineComment[] }) {
  if (comments.length === 0) return null
  return (
    <ul className={styles['comments']} aria-label="退回意见和答复">
      {comments.map(({ commentId, field, text, by, at, answer, answeredBy }) => (
        <li key={commentId}>
          <p>
            <strong>
              {field ? `${contentFieldNames[field]}：` : ''}
              {text}
            </strong>
          </p>
          <p className={styles['meta']}>
            {by} · {instantText(at)}
          </p>
          <p>{answer === null ? '还没有答复' : `${answeredBy ?? ''} 答复：${answer}`}</p>
        </li>
      ))}
    </ul>
  )
}
