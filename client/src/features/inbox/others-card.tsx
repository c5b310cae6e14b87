import type { Inbox } from '@pianqu/shared/inbox/inbox.contract.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'
import { AddressLink } from '../../navigation/address-link.tsx'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './inbox.module.css'

/** What was handed on and others have in hand: it stands apart and is in no number of the page. */
export function OthersCard({ rows, total, today }: Inbox['others'] & { readonly today: Day }) {
  return (
    <Card title={`等别人 ${total}件`}>
      <ul className={styles['list']}>
        {rows.map(({ title, subject, since, link }) => (
          <li key={`${link} ${title}`} className={styles['other']}>
            <span className={styles['what']}>
              <AddressLink to={link}>{title}</AddressLink>
              <Note kind="faint">{subject}</Note>
            </span>
            {since !== null && <span className={styles['waited']}>{waitedText(daysBetween(since, today))}</span>}
          </li>
        ))}
      </ul>
      {total > rows.length && <Note kind="faint">只列等得最久的 {rows.length} 件。</Note>}
    </Card>
  )
}

const waitedText = (days: number): string => (days > 0 ? `已等${days}天` : '今天起')
