import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { boardStateNames } from '@pianqu/shared/reports/report-status.ts'
import { monthNumber } from '@pianqu/shared/time/month.ts'
import { dueDayText, dueText } from '../../parts/due-text.ts'
import { useSession } from '../../session/actor.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Note } from '../../ui/words/note.tsx'

interface ReportHeaderProps {
  readonly report: Report
  /** How many lines say how much was invested, as typed so far. */
  readonly filled: number
  /** Where the typed cells are, in words. */
  readonly saved: string
  /** What helps with the sheet. */
  readonly tools: React.ReactNode
}

/** The month, when it is due, and whether everything is saved. */
export function ReportHeader({ report, filled, saved, tools }: ReportHeaderProps) {
  const { today } = useSession()
  const { owed, exempt } = report.counts
  const { dueOn, originalDueOn, periodState } = report
  return (
    <PageHeader
      title={`${monthNumber(report.month)}月填报`}
      beside={
        <>
          <strong>
            {periodState === 'open' ? dueText(dueOn, today, originalDueOn) : dueDayText(dueOn, originalDueOn)}
          </strong>
          {report.dueReason && <Note>改期：{report.dueReason}</Note>}
          <Note>
            {report.unitName} · {boardStateNames[report.state]} · 已填 {filled}/{owed}
            {exempt > 0 && ` · 免报 ${exempt}`} · 金额单位 万元
          </Note>
        </>
      }
      aside={
        <Row gap={[4, 16]}>
          {tools}
          <Note role="status">{saved}</Note>
        </Row>
      }
    />
  )
}
