import { useQuery } from '@tanstack/react-query'
import { inboxQuery } from './inbox.queries.ts'
import styles from './inbox-badge.module.css'

/** How many things wait; nothing where none does or it is not known. */
export function InboxBadge() {
  const total = useQuery(inboxQuery).data?.total ?? 0
  if (total === 0) return null
  return (
    <span className={styles['badge']}>
      {total}
      <span className="visually-hidden">件</span>
    </span>
  )
}
