import type { Day } from '@pianqu/shared/time/day.ts'
import { useSession } from '../../session/actor.tsx'
import { DayField } from '../../ui/form/day-field.tsx'
import styles from './importing.module.css'

interface FromFieldProps {
  readonly label: string
  readonly hint: string
  readonly from: Day | null
  readonly onChange: (from: Day | null) => void
}

/** Since when the file holds, where it does not say so itself. */
export function FromField({ label, hint, from, onChange }: FromFieldProps) {
  const { today } = useSession()
  return (
    <div className={styles['month']}>
      <DayField label={label} value={from ?? undefined} inForce={today} onChange={(day) => onChange(day ?? null)} />
      <span className={styles['hint']}>{hint}</span>
    </div>
  )
}
