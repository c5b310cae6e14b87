import type { Period } from '@pianqu/shared/periods/period.contract.ts'
import { type Day, earlierDay } from '@pianqu/shared/time/day.ts'
import { lastDayOf } from '@pianqu/shared/time/month.ts'
import { LightShape } from '../parts/light.tsx'
import styles from './top-bar-chip.module.css'

interface FreshnessChipProps {
  readonly period: Period
  readonly today: Day
}

/** `23/24 已审 · 截至 10-31`: how complete the month is and until when it counts. */
export function freshnessText({ month, accepted, owed }: Period, today: Day): string {
  return `${accepted}/${owed} 已审 · 截至 ${earlierDay(lastDayOf(month), today).slice(5)}`
}

/** Freshness and completeness are part of the number: always in sight. */
export function FreshnessChip({ period, today }: FreshnessChipProps) {
  const isComplete = period.accepted >= period.owed
  return (
    <span className={`${styles['chip']} ${styles['wide']}`}>
      <LightShape light={isComplete ? 'green' : 'yellow'} />
      {freshnessText(period, today)}
    </span>
  )
}
