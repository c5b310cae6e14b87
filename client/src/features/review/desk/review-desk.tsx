import type { ContentField } from '@pianqu/shared/months/report-content.schema.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import type { ReviewLine } from '@pianqu/shared/reports/review.contract.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { usePageSearch } from '../../../navigation/search.ts'
import { reportQuery } from '../../../parts/report.queries.ts'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { reviewSearch } from '../review.search.ts'
import { CommentDialog } from './comment-dialog.tsx'
import type { Decision, Failure } from './decisions.ts'
import { fieldInFocus } from './diff-table.tsx'
import { FailureList } from './failure-list.tsx'
import { lineDiff } from './line-diff.ts'
import { LineReview } from './line-review.tsx'
import { lineStanding } from './line-standing.ts'
import { type PendingComment, usePendingComments } from './pending-comments.ts'
import { QueueList } from './queue-list.tsx'
import { useReviewKeys } from './review-keys.ts'
import { neighbourLine, nextReports, nextWaiting } from './review-queue.ts'
import { SendBackDialog } from './send-back-dialog.tsx'
import { type Decisions, decidedReport } from './use-decisions.ts'

interface ReviewDeskProps {
  /** The riskiest first, by what was decided; at least one. */
  readonly queue: readonly [ReviewLine, ...ReviewLine[]]
  readonly decisions: Decisions
  readonly hasUnits?: boolean
}

/** The reports that the next lines belong to are read before somebody comes to them. */
function usePrefetched(queue: readonly ReviewLine[], code: string): void {
  const queryClient = useQueryClient()
  const ids = nextReports(queue, code, 3).join(' ')
  useEffect(() => {
    for (const id of ids.split(' ').filter(Boolean)) void queryClient.prefetchQuery(reportQuery(id))
  }, [queryClient, ids])
}

/** The queue by risk, and the line in hand with the report that it belongs to. */
export function ReviewDesk({ queue, decisions, hasUnits = false }: ReviewDeskProps) {
  const [{ line: code }, change] = usePageSearch(reviewSearch)
  const current = queue.find(({ projectCode }) => projectCode === code) ?? queue[0]
  const { data, error } = useQuery(reportQuery(current.reportId))
  const goTo = (next: string | undefined) => next && change({ line: next })
  usePrefetched(queue, current.projectCode)
  // Of all lines: it outlives the moment in which the next report is on its way.
  const pending = usePendingComments()
  const [last, setLast] = useState<Decision>()
  const isOf = ({ decision }: Failure, one: Decision | undefined): boolean => decision.projectCode === one?.projectCode
  const dismiss = (failure: Failure) => {
    // What did not land was not done, once it is out of sight as well.
    setLast((now) => (isOf(failure, now) ? undefined : now))
    decisions.dismiss(failure)
  }
  const bringBack = (failure: Failure) => {
    const { projectCode, comments } = failure.decision
    for (const each of comments) pending.add(projectCode, each)
    dismiss(failure)
    goTo(projectCode)
  }
  return (
    <Columns widths="320px minmax(0, 1fr)" gap={12} isLoose>
      <QueueList queue={queue} current={current.projectCode} hasUnits={hasUnits} onChoose={goTo} />
      <Stack>
        <FailureList failures={decisions.failures} onGo={bringBack} onDismiss={dismiss} />
        {error && <ProblemNotice problem={problemOf(error)} />}
        {data?.id === current.reportId ? (
          <LineInHand
            report={decidedReport(data, decisions.standing)}
            queue={queue}
            current={current}
            decisions={decisions}
            pending={pending}
            last={decisions.failures.some((failure) => isOf(failure, last)) ? undefined : last}
            onDecide={(decision) => {
              setLast(decision)
              decisions.decide(decision)
            }}
            onGo={goTo}
          />
        ) : (
          !error && <Skeleton height={420} />
        )}
      </Stack>
    </Columns>
  )
}

interface LineInHandProps {
  readonly report: Report
  readonly queue: readonly ReviewLine[]
  readonly current: ReviewLine
  readonly decisions: Decisions
  readonly pending: ReturnType<typeof usePendingComments>
  /** What was decided last, to say so and to take it back. */
  readonly last: Decision | undefined
  readonly onDecide: (decision: Decision) => void
  readonly onGo: (code: string | undefined) => void
}

type Open = { readonly kind: 'sendBack' } | { readonly kind: 'comment'; readonly field: ContentField | null }

/** The cell that is meant where none has the focus: what a rule found, else what changed. */
function likelyField({ lines }: Report, { projectCode, hits }: ReviewLine): ContentField | null {
  const line = lines.find((each) => each.projectCode === projectCode)
  return hits[0]?.field ?? (line && lineDiff(line).find(({ isChanged }) => isChanged)?.field) ?? null
}

const doneWords: Record<Decision['step'], string> = {
  accept: '已通过',
  sendBack: '已退回',
  reopen: '已退回',
  takeBack: '已撤销通过',
}

function LineInHand(props: LineInHandProps) {
  const { report, queue, current, decisions, pending, last, onDecide, onGo } = props
  const { projectCode, projectName, reportId } = current
  const [open, setOpen] = useState<Open | null>(null)
  const noted = pending.of(projectCode)
  const toast = useToast()
  const line = report.lines.find((each) => each.projectCode === projectCode)
  const may = lineStanding(report, current, decisions.standing.has(projectCode))
  const decisionOf = (step: Decision['step'], comments: readonly PendingComment[] = []): Decision | undefined =>
    line && {
      ...{ reportId, version: report.version, projectCode, projectName, step, comments },
      content: line.content,
    }
  const take = (step: Decision['step'], comments?: readonly PendingComment[]) => {
    const decision = decisionOf(step, comments)
    if (!decision) return
    onDecide(decision)
    if (step !== 'takeBack') onGo(nextWaiting(queue, projectCode))
  }
  const accept = () => {
    if (!may.canAccept) return
    if (noted.length === 0) return take('accept')
    toast(`${projectName}还有 ${noted.length} 条意见没有退回`, '按 R 退回，或删除意见后再通过。')
  }
  const takeBack = () => {
    if (may.canTakeBack) return take('takeBack')
    // On the line that follows, what was passed a moment ago is meant.
    if (last?.step !== 'accept') return
    onDecide({ ...last, step: 'takeBack' })
    onGo(last.projectCode)
  }
  const sendBack = () => may.canSendBack && setOpen({ kind: 'sendBack' })
  const comment = (field?: ContentField) =>
    may.canSendBack && setOpen({ kind: 'comment', field: field ?? fieldInFocus() ?? likelyField(report, current) })
  const move = (count: 1 | -1) => onGo(neighbourLine(queue, projectCode, count))
  useReviewKeys({ j: () => move(1), k: () => move(-1), a: accept, r: sendBack, c: () => comment(), u: takeBack })
  return (
    <Stack>
      {may.refusal && (
        <Callout isFramed role="note">
          {may.refusal}
        </Callout>
      )}
      {line && (
        <LineReview
          report={report}
          reviewed={current}
          line={line}
          standing={may}
          pending={noted}
          said={last && `${doneWords[last.step]} ${last.projectName}${last.step === 'accept' ? '，按 U 撤销' : ''}`}
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
          onSend={(comments) => {
            pending.clear(projectCode)
            take(may.backStep, comments)
          }}
        />
      )}
    </Stack>
  )
}
