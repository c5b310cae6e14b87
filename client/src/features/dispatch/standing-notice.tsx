import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Callout } from '../../ui/layout/callout.tsx'
import { standingOf } from './standing.ts'

/** A published month is what is corrected; a closed one is where the correction goes. */
const proposal = ({ periodState, month }: Report) => ({
  propose: true,
  ...(periodState === 'published' && { on: month }),
})

interface StandingNoticeProps {
  readonly report: Report
  /** Leads to the first comment that is not answered; nothing where there is none. */
  readonly onAnswer: (() => void) | undefined
}

/** Says why nothing can be typed, or what was sent back. */
export function StandingNotice({ report, onAnswer }: StandingNoticeProps) {
  const standing = standingOf(report)
  if (!standing) return null
  return (
    <Callout as="div" tone={standing.isUrgent ? 'warn' : 'brand'} isFramed isRow role="note">
      <strong>{standing.title}</strong>
      <span>{standing.detail}</span>
      {report.status === 'returned' && standing.isUrgent && onAnswer && <Button onClick={onAnswer}>去答复</Button>}
      {standing.isCorrectable && <Link {...paths.corrections(proposal(report))}>申请更正</Link>}
    </Callout>
  )
}
