import { leftWords } from '@pianqu/shared/periods/left-words.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../../parts/loaded.tsx'
import { ReminderDialog } from '../../../parts/reminder-dialog.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Quote } from '../../../ui/words/quote.tsx'
import styles from '../review.module.css'
import { remindersQuery } from '../review.queries.ts'

interface RemindersDialogProps {
  readonly month: Month
  /** These alone; none named: all. */
  readonly units: readonly string[]
  readonly onClose: () => void
}

/** Who has not submitted, and the text to send them; it is copied, not sent. */
export function RemindersDialog({ month, units, onClose }: RemindersDialogProps) {
  const query = useQuery(remindersQuery(month, units))
  const { data } = query
  return (
    <ReminderDialog verb="催报" text={data && data.rows.length > 0 ? data.text : undefined} isWide onClose={onClose}>
      <Loaded what="催报名单" permission="reports:review" query={query} skeleton={<Skeleton height={120} />}>
        {({ rows, text }) =>
          rows.length === 0 ? (
            <EmptyNotice title={units.length > 0 ? '所选区县都已提交' : '各区县都已提交'}>
              没有需要催报的单位。
            </EmptyNotice>
          ) : (
            <>
              <ul className={styles['reminders']}>
                {rows.map((row) => (
                  <li key={row.unitCode}>
                    <strong>{row.unitName}</strong> {leftWords(row).join('、')}
                    {row.overdueDays > 0 && ` · 逾期 ${row.overdueDays} 天`}
                  </li>
                ))}
              </ul>
              <Quote as="pre">{text}</Quote>
            </>
          )
        }
      </Loaded>
    </ReminderDialog>
  )
}
