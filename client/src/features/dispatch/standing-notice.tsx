import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import styles from './dispatch.module.css'
import { standingOf } from './standing.ts'

/** Says why nothing can be typed, or what was sent back. */
export function StandingNotice({ report }: { readonly report: Report }) {
  const standing = standingOf(report)
  if (!standing) return null
  return (
    <div className={styles['standing']} data-urgent={standing.isUrgent || undefined} role="note">
      <strong>{standing.title}</strong>
      <span>{standing.detail}</span>
    </div>
  )
}
