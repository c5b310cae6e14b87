import { addMonths, isMonth, type Month, monthOfDay, monthText } from '@pianqu/shared/time/month.ts'
import { useSession } from '../../session/actor.tsx'
import { Select } from '../../ui/form/select.tsx'
import styles from './importing.module.css'

interface MonthFieldProps {
  /** Null: each row is of the month that it names. */
  readonly month: Month | null
  readonly onChange: (month: Month | null) => void
}

const monthsBack = 24

/** Which month the reports are of: those that the rows name, or one of this and two years back alone. */
export function MonthField({ month, onChange }: MonthFieldProps) {
  const now = monthOfDay(useSession().today)
  const recent = Array.from({ length: monthsBack }, (_, index) => addMonths(now, -index))
  const months = month === null || recent.includes(month) ? recent : [month, ...recent]
  return (
    <div className={styles['month']}>
      <Select
        label="月报月份"
        value={month ?? ''}
        options={[
          { value: '', label: '按表中的月份' },
          ...months.map((one) => ({ value: one, label: `只收${monthText(one)}` })),
        ]}
        onChange={(next) => onChange(isMonth(next) ? next : null)}
      />
      <span className={styles['hint']}>{month === null ? '每一行写入它自己的月份。' : '其他月份的行会被拒绝。'}</span>
    </div>
  )
}
