import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Callout } from '../../ui/layout/callout.tsx'
import { standingOf } from './standing.ts'

/** A published month is what is corrected; a closed one is where the correction goes. */
const proposal = ({ periodState, month }: Report) => ({
  propose: true,
  ...(periodState === 'published' && { on: month }),
})

/** Says why nothing can be typed, or what was sent back. */
export function StandingNotice({ report }: { readonly report: Report }) {
  const standing = standingOf(report)
  if (!standing) return null
  return (
    <Callout as="div" tone={standing.isUrgent ? 'warn' : 'brand'} isFramed isRow role="note">
      <strong>{standing.title}</strong>
      <span>{standing.detail}</span>
      {standing.isCorrectable && <Link {...paths.corrections(proposal(report))}>申请更正</Link>}
    </Callout>
  )
}
