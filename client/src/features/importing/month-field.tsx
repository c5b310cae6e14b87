import { addMonths, isMonth, type Month, monthOfDay, monthText } from '@pianqu/shared/time/month.ts'
import { useSession } from '../../session/actor.tsx'
import { Select } from '../../ui/form/select.tsx'
import styles from './importing.module.css'

interface MonthFieldProps {
  readonly month: Month
  readonly onChange: (month: Month) => void
}

const monthsBack = 24

/** Which month the reports are of: this one and two years back. */
export function MonthField({ month, onChange }: MonthFieldProps) {
  const now = monthOfDay(useSession().today)
  const recent = Array.from({ length: monthsBack }, (_, index) => addMonths(now, -index))
  const months = recent.includes(month) ? recent : [month, ...recent]
  return (
    <div className={styles['month']}>
      <Select
        label="月报月份"
        value={month}
        options={months.map((one) => ({ value: one, label: monthText(one) }))}
        onChange={(next) => isMonth(next) && onChange(next)}
      />
      <span className={styles['hint']}>表中月份不一致的行会被拒绝。</span>
    </div>
  )
}
