import type { Inbox, InboxRow } from '@pianqu/shared/inbox/inbox.contract.ts'
import { inboxReasons, inboxVerbs } from '@pianqu/shared/inbox/inbox-words.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'
import { AddressLink } from '../../navigation/address-link.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './inbox.module.css'
import { leftText, shortDay } from './inbox-words.ts'

interface WaitingProps {
  readonly rows: readonly InboxRow[]
  readonly done: Inbox['done']
  readonly today: Day
}

/** The list: what falls due first stands first, and its button alone is filled. */
export function WaitingCard({ rows, done, today }: WaitingProps) {
  return (
    <Card title={`等我处理 ${rows.length}件`} aside={rows.length > 0 && '按到期先后；没有期限的在后'}>
      {rows.length === 0 ? (
        <EmptyNotice title="没有等我处理的事">轮到本人时会出现在这里，顶栏同时显示件数。</EmptyNotice>
      ) : (
        <ol className={styles['list']}>
          {rows.map((row, index) => (
            <WaitingRow key={`${row.kind} ${row.link} ${row.title}`} row={row} today={today} isFirst={index === 0} />
          ))}
        </ol>
      )}
      {done.total > 0 && (
        <p className={styles['done']}>
          今天已办 {done.total} 件：{done.rows.join('；')}
          {done.total > done.rows.length && '等'}
        </p>
      )}
    </Card>
  )
}

/** `DD-2025-0163：…` without the verb, which the button says. */
const withoutVerb = ({ kind, title }: InboxRow): string => title.slice(inboxVerbs[kind].length).replace(/^：/, '')

interface RowProps {
  readonly row: InboxRow
  readonly today: Day
  readonly isFirst: boolean
}

function WaitingRow({ row, today, isFirst }: RowProps) {
  const { kind, title, subject, dueOn, since, link } = row
  const waited = since === null ? null : daysBetween(since, today)
  return (
    <li className={styles['row']}>
      <span className={styles['reason']}>{inboxReasons[kind]}</span>
      <div className={styles['what']}>
        <strong>{withoutVerb(row)}</strong>
        <Note kind="faint">{subject}</Note>
      </div>
      <div className={styles['due']}>
        {dueOn ? (
          <>
            <strong>{leftText(dueOn, today)}</strong>
            <Note kind="faint">{shortDay(dueOn, today)}到期</Note>
          </>
        ) : (
          <Note kind="faint">没有期限</Note>
        )}
      </div>
      <span className={styles['waited']}>{waited !== null && waited > 0 && `已等${waited}天`}</span>
      <AddressLink to={link} className={buttonClass(isFirst ? 'primary' : 'secondary')} label={title}>
        {inboxVerbs[kind]}
      </AddressLink>
    </li>
  )
}
