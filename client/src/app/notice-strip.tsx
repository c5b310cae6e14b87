import type { Session } from '@pianqu/shared/accounts/session.contract.ts'
import styles from './notice-strip.module.css'

/** A narrow strip that is always there while the city is made up or the day does not move. */
export function NoticeStrip({ session: { demo, pinnedToday, today } }: { readonly session: Session }) {
  if (!demo && !pinnedToday) return null
  return (
    <div className={styles['strip']} role="note">
      {demo && <strong>演示数据</strong>}
      {pinnedToday && <span>业务日期 {today}（固定）</span>}
    </div>
  )
}
