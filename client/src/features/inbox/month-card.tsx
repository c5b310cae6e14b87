import type { Inbox } from '@pianqu/shared/inbox/inbox.contract.ts'
import { monthNumber } from '@pianqu/shared/time/month.ts'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './inbox.module.css'

/** What a line can stand at, in the order of the bar. */
const parts = [
  ['accepted', '已审'],
  ['submitted', '已交待审'],
  ['returned', '退回'],
  ['draft', '草稿'],
  ['empty', '未填'],
] as const

/** How far the month is that is being filled; the parts add up to what is owed. */
export function MonthCard(month: NonNullable<Inbox['month']>) {
  const shown = parts.filter(([key]) => month[key] > 0)
  return (
    <Card title={`${monthNumber(month.month)}月月报`}>
      <span className={styles['bar']} aria-hidden="true">
        {shown.map(([key]) => (
          <span key={key} data-part={key} style={{ flexGrow: month[key] }} />
        ))}
      </span>
      <Note kind="faint">
        应报 {month.owed} 行＝{parts.map(([key, name]) => `${name} ${month[key]}`).join('＋')}
      </Note>
    </Card>
  )
}
