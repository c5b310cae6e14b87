import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { lineStatusNames } from '@pianqu/shared/reports/report-status.ts'
import { PeekLink } from '../../session/peek-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Light } from '../../ui/light.tsx'
import { Spark } from '../../ui/spark.tsx'
import { DiffTable } from './diff-table.tsx'
import { LineComments } from './line-comments.tsx'
import { LineFiles } from './line-files.tsx'
import type { LineStanding } from './line-standing.ts'
import styles from './review.module.css'
import type { ReviewLine } from './review-queue.ts'

interface LineReviewProps {
  readonly report: Report
  readonly reviewed: ReviewLine
  readonly standing: LineStanding
  readonly isBusy: boolean
  readonly onAccept: () => void
  readonly onSendBack: () => void
  readonly onMove: (count: 1 | -1) => void
}

const levelNames = { hard: '必须更正', soft: '需说明' } as const

/** The line in hand: what looks odd, how it went before, old beside new, and the decision. */
export function LineReview({ report, reviewed, standing, isBusy, onAccept, onSendBack, onMove }: LineReviewProps) {
  const { line, checks } = reviewed
  const points = [...line.recentYuan.map(({ investedYuan }) => investedYuan), line.content.investedYuan]
  return (
    <section className={styles['line']} aria-label={line.projectName}>
      <header>
        <h2>
          <PeekLink code={line.projectCode}>{line.projectName}</PeekLink>
        </h2>
        <p className={styles['meta']}>
          {line.projectCode} · {line.areaName ?? '片区外'} · {lineStatusNames[line.status]}
          {line.filledBy && ` · ${line.filledBy}填报`}
          {line.isUnchanged && ` · 无变化（连续${line.unchangedInARow}个月）`}
        </p>
      </header>
      <div className={styles['decide']}>
        <Button variant="primary" onClick={onAccept} isBusy={isBusy} disabled={!standing.canAccept}>
          通过 <kbd>A</kbd>
        </Button>
        <Button variant="danger" onClick={onSendBack} disabled={!standing.canSendBack || isBusy}>
          {standing.backStep === 'reopen' ? '重新退回' : '退回'} <kbd>R</kbd>
        </Button>
        <Button onClick={() => onMove(1)}>
          下一行 <kbd>J</kbd>
        </Button>
        <Button onClick={() => onMove(-1)}>
          上一行 <kbd>K</kbd>
        </Button>
      </div>
      {checks.length > 0 && (
        <ul className={styles['findings']} aria-label="核对发现">
          {checks.map(({ field, code, level, message }) => (
            <li key={`${field} ${code}`} data-level={level}>
              <strong>{levelNames[level]}</strong> {message}
            </li>
          ))}
        </ul>
      )}
      <LineComments comments={report.comments.filter(({ projectCode }) => projectCode === line.projectCode)} />
      <LineFiles reportId={report.id} projectCode={line.projectCode} />
      <div className={styles['trend']}>
        <div>
          <h3>按本行的灯号</h3>
          <Light light={line.light} />
        </div>
        <div>
          <h3>近 12 个月完成投资与本月</h3>
          <Spark points={points.map((value) => ({ value, schedule: null }))} label="近12个月完成投资，最后一点是本月" />
        </div>
      </div>
      <DiffTable line={line} />
    </section>
  )
}
