import type { ContentField } from '@pianqu/shared/months/report-content.schema.ts'
import type { Report, ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'
import { lineStatusNames } from '@pianqu/shared/reports/report-status.ts'
import type { ReviewLine } from '@pianqu/shared/reports/review.contract.ts'
import { isStale } from '@pianqu/shared/reports/review-risk.ts'
import { PeekLink } from '../../../navigation/peek-link.tsx'
import { Box } from '../../../ui/layout/box.tsx'
import { Note } from '../../../ui/words/note.tsx'
import styles from '../review.module.css'
import { DecideButtons, type Decisions } from './decide-buttons.tsx'
import { DiffTable } from './diff-table.tsx'
import { LineComments } from './line-comments.tsx'
import { LineFiles } from './line-files.tsx'
import { LineOutlook } from './line-outlook.tsx'
import type { LineStanding } from './line-standing.ts'
import type { PendingComment } from './pending-comments.ts'
import { PendingList } from './pending-list.tsx'
import { RuleHits } from './rule-hits.tsx'

interface LineReviewProps extends Decisions {
  readonly report: Report
  readonly reviewed: ReviewLine
  readonly line: ReportDraftLine
  readonly standing: LineStanding
  readonly pending: readonly PendingComment[]
  readonly onComment: (field?: ContentField) => void
  readonly onRemove: (comment: PendingComment) => void
  /** What was decided last, on whichever line. */
  readonly said: string | undefined
}

/** The line in hand: what looks odd, how it went before, old beside new, and the decision. */
export function LineReview(props: LineReviewProps) {
  const { report, reviewed, line, standing, pending, onComment, onRemove, said, ...decisions } = props
  return (
    <Box as="section" size="large" gap={12} className={styles['line']} aria-label={line.projectName}>
      <header>
        <h2>
          <PeekLink code={line.projectCode}>{line.projectName}</PeekLink>
        </h2>
        <Note>
          {reviewed.unitName} · {line.projectCode} · {line.areaName ?? '片区外'} · {lineStatusNames[line.status]}
          {line.filledBy && ` · ${line.filledBy}填报`}
        </Note>
        <Unchanged report={report} line={line} />
      </header>
      <DecideButtons standing={standing} onComment={() => onComment()} said={said} {...decisions} />
      <PendingList comments={pending} onRemove={onRemove} />
      <RuleHits hits={reviewed.hits} note={line.content.note} />
      <LineComments comments={report.comments.filter(({ projectCode }) => projectCode === line.projectCode)} />
      <LineFiles reportId={report.id} projectCode={line.projectCode} />
      <LineOutlook month={report.month} reviewed={reviewed} line={line} />
      <DiffTable
        line={line}
        onComment={standing.canSendBack ? onComment : undefined}
        noted={new Set(pending.map(({ field }) => field))}
      />
    </Box>
  )
}

function Unchanged({ report: { checkRule }, line }: Pick<LineReviewProps, 'report' | 'line'>) {
  if (!line.isUnchanged) return null
  const { unchangedInARow } = line
  const isFlagged = isStale(line, checkRule)
  return (
    <Note kind={isFlagged ? 'asked' : 'soft'}>
      {unchangedInARow > 1 ? `连续${unchangedInARow}个月无变化` : '无变化'}
      {isFlagged && '，请核实是否停滞'}
    </Note>
  )
}
