import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { boardStateNames } from '@pianqu/shared/reports/report-status.ts'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { paths } from '../../session/paths.ts'
import { usePageSearch } from '../../session/search.ts'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { AcceptAllButton } from './accept-all-button.tsx'
import { CountsBar } from './counts-bar.tsx'
import { LineReview } from './line-review.tsx'
import { lineStanding } from './line-standing.ts'
import { QueueList } from './queue-list.tsx'
import styles from './review.module.css'
import { useReviewStep } from './review.queries.ts'
import { reviewSearch } from './review.search.ts'
import { useReviewKeys } from './review-keys.ts'
import { neighbourLine, nextWaiting, reviewQueue } from './review-queue.ts'
import { SendBackDialog } from './send-back-dialog.tsx'
import { SignersLine } from './signers-line.tsx'

interface ReportReviewProps {
  readonly report: Report
  /** The month, in words. */
  readonly title: string
}

/** One district's report, line by line: the queue by risk, and the line in hand. */
export function ReportReview({ report, title }: ReportReviewProps) {
  const [{ line: code }, change] = usePageSearch(reviewSearch)
  const queue = useMemo(() => reviewQueue(report), [report])
  const current = queue.find(({ line }) => line.projectCode === code) ?? queue[0]
  const [isReturning, setIsReturning] = useState(false)
  const step = useReviewStep(report.id)
  const may = lineStanding(report, current?.line)
  const goTo = (next: string | undefined) => next && change({ line: next })
  const accept = () => {
    if (!current || !may.canAccept || step.isPending) return
    const { projectCode } = current.line
    step.mutate(
      { step: 'accept', version: report.version, lines: [{ projectCode }] },
      { onSuccess: () => goTo(nextWaiting(queue, projectCode)) },
    )
  }
  const sendBack = () => may.canSendBack && setIsReturning(true)
  const move = (count: 1 | -1) => goTo(neighbourLine(queue, current?.line.projectCode, count))
  useReviewKeys({ j: () => move(1), k: () => move(-1), a: accept, r: sendBack })

  return (
    <div className={styles['page']}>
      <p>
        <Link {...paths.review()}>返回月报看板</Link>
      </p>
      <header className={styles['tools']}>
        <h1>
          {report.unitName} {title}月报
        </h1>
        <span className={styles['state']} data-state={report.state}>
          {boardStateNames[report.state]}
        </span>
        <div className={styles['actions']}>
          <AcceptAllButton report={report} queue={queue} />
        </div>
      </header>
      <CountsBar counts={report.counts} />
      <SignersLine report={report} />
      {may.refusal && (
        <p className={styles['refusal']} role="note">
          {may.refusal}
        </p>
      )}
      {step.error && <ProblemNotice problem={problemOf(step.error)} />}
      {current ? (
        <div className={styles['desk']}>
          <QueueList queue={queue} current={current.line.projectCode} onChoose={goTo} />
          <LineReview
            report={report}
            reviewed={current}
            standing={may}
            isBusy={step.isPending}
            onAccept={accept}
            onSendBack={sendBack}
            onMove={move}
          />
        </div>
      ) : (
        <EmptyNotice title="没有需要审核的行">本月应报的项目都已免报。</EmptyNotice>
      )}
      {isReturning && current && (
        <SendBackDialog
          report={report}
          reviewed={current}
          onClose={() => setIsReturning(false)}
          onDone={() => goTo(nextWaiting(queue, current.line.projectCode))}
        />
      )}
    </div>
  )
}
