import type { Inbox, InboxRow } from '@pianqu/shared/inbox/inbox.contract.ts'
import { inboxVerbs } from '@pianqu/shared/inbox/inbox-words.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import styles from './inbox.module.css'
import { shortDay, weekdayOf } from './inbox-words.ts'

interface DayStripProps {
  readonly days: Inbox['days']
  readonly rows: readonly InboxRow[]
  readonly today: Day
}

/** Two weeks at a glance: where things cluster, and on which days nobody works. */
export function DayStrip({ days, rows, today }: DayStripProps) {
  const due = groupBy(rows, ({ dueOn }) => dueOn ?? '')
  return (
    <ol className={styles['strip']} aria-label="今后十四天">
      {days.map(({ day, isWorkingDay }) => (
        <li
          key={day}
          className={styles['day']}
          data-rest={!isWorkingDay || undefined}
          data-today={day === today || undefined}
        >
          <span className={styles['date']}>
            <strong>{shortDay(day, today)}</strong> {day === today ? '今天' : weekdayOf(day)}
          </span>
          {verbsOf(due.get(day) ?? []).map(([verb, count]) => (
            <span key={verb} className={styles['mark']}>
              {verb}
              {count > 1 && `${count}件`}
            </span>
          ))}
        </li>
      ))}
    </ol>
  )
}

const verbsOf = (rows: readonly InboxRow[]): [verb: string, count: number][] =>
  [...groupBy(rows, ({ kind }) => inboxVerbs[kind])].map(([verb, all]) => [verb, all.length])
