import type { ContentField } from '@pianqu/shared/months/report-content.schema.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import type { ReviewLine } from '@pianqu/shared/reports/review.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { usePageSearch } from '../../../navigation/search.ts'
import { reportQuery } from '../../../parts/report.queries.ts'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useReviewStep, useTakeBack } from '../review.queries.ts'
import { reviewSearch } from '../review.search.ts'
import { CommentDialog } from './comment-dialog.tsx'
import { fieldInFocus } from './diff-table.tsx'
import { lineDiff } from './line-diff.ts'
import { LineReview } from './line-review.tsx'
import { lineStanding } from './line-standing.ts'
import { usePendingComments } from './pending-comments.ts'
import { QueueList } from './queue-list.tsx'
import { useReviewKeys } from './review-keys.ts'
import { neighbourLine, nextWaiting } from './review-queue.ts'
import { SendBackDialog } from './send-back-dialog.tsx'

interface ReviewDeskProps {
  /** The riskiest first; at least one. */
  readonly queue: readonly [ReviewLine, ...ReviewLine[]]
  readonly hasUnits?: boolean
}

/** The queue by risk, and the line in hand with the report that it belongs to. */
export function ReviewDesk({ queue, hasUnits = false }: ReviewDeskProps) {
  const [{ line: code }, change] = usePageSearch(reviewSearch)
  const current = queue.find(({ projectCode }) => projectCode === code) ?? queue[0]
  const { data, error } = useQuery(reportQuery(current.reportId))
  const goTo = (next: string | undefined) => next && change({ line: next })
  return (
    <Columns widths="320px minmax(0, 1fr)" gap={12} isLoose>
      <QueueList queue={queue} current={current.projectCode} hasUnits={hasUnits} onChoose={goTo} />
      {error && <ProblemNotice problem={problemOf(error)} />}
      {data?.id === current.reportId ? (
        <LineInHand report={data} queue={queue} current={current} onGo={goTo} />
      ) : (
        !error && <Skeleton height={420} />
      )}
    </Columns>
  )
}

interface LineInHandProps {
  readonly report: Report
  readonly queue: readonly ReviewLine[]
  readonly current: ReviewLine
  readonly onGo: (code: string | undefined) => void
}

type Open = { readonly kind: 'sendBack' } | { readonly kind: 'comment'; readonly field: ContentField | null }

/** The cell that is meant where none has the focus: what a rule found, else what changed. */
function likelyField({ lines }: Report, { projectCode, hits }: ReviewLine): ContentField | null {
  const line = lines.find((each) => each.projectCode === projectCode)
  return hits[0]?.field ?? (line && lineDiff(line).find(({ isChanged }) => isChanged)?.field) ?? null
}

function LineInHand({ report, queue, current, onGo }: LineInHandProps) {
  const { projectCode, projectName, reportId } = current
  const [open, setOpen] = useState<Open | null>(null)
  const pending = usePendingComments()
  const noted = pending.of(projectCode)
  const step = useReviewStep(reportId)
  const undo = useTakeBack()
  const toast = useToast()
  const may = lineStanding(report, current)
  const line = report.lines.find((each) => each.projectCode === projectCode)
  const isBusy = step.isPending || undo.isPending
  const accept = () => {
    if (!may.canAccept || isBusy) return
    if (noted.length > 0) return toast(`还有 ${noted.length} 条意见没有退回`, '按 R 退回，或删除意见后再通过。')
    step.mutate(
      { step: 'accept', version: report.version, lines: [{ projectCode }] },
      { onSuccess: () => onGo(nextWaiting(queue, projectCode)) },
    )
  }
  const takeBack = () => {
    if (!may.canTakeBack || isBusy) return
    undo.mutate([{ reportId, codes: [projectCode] }], { onSuccess: () => toast('已撤销通过', projectName) })
  }
  const sendBack = () => may.canSendBack && !isBusy && setOpen({ kind: 'sendBack' })
  const comment = (field?: ContentField) =>
    may.canSendBack && setOpen({ kind: 'comment', field: field ?? fieldInFocus() ?? likelyField(report, current) })
  const move = (count: 1 | -1) => onGo(neighbourLine(queue, projectCode, count))
  useReviewKeys({ j: () => move(1), k: () => move(-1), a: accept, r: sendBack, c: () => comment(), u: takeBack })
  const problem = step.error ?? undo.error
  return (
    <Stack>
      {may.refusal && (
        <Callout isFramed role="note">
          {may.refusal}
        </Callout>
      )}
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      {line && (
        <LineReview
          report={report}
          reviewed={current}
          line={line}
          standing={may}
          pending={noted}
          isBusy={isBusy}
          onAccept={accept}
          onSendBack={sendBack}
          onTakeBack={takeBack}
          onComment={comment}
          onRemove={(each) => pending.remove(projectCode, each)}
          onMove={move}
        />
      )}
      {open?.kind === 'comment' && (
        <CommentDialog
          projectName={projectName}
          field={open.field}
          onAdd={(each) => pending.add(projectCode, each)}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === 'sendBack' && (
        <SendBackDialog
          report={report}
          reviewed={current}
          backStep={may.backStep}
          pending={noted}
          onRemove={(each) => pending.remove(projectCode, each)}
          onClose={() => setOpen(null)}
          onDone={() => {
            pending.clear(projectCode)
            onGo(nextWaiting(queue, projectCode))
          }}
        />
      )}
    </Stack>
  )
}
