import { lineStatusNames } from '@pianqu/shared/reports/report-status.ts'
import { useEffect, useRef } from 'react'
import styles from './review.module.css'
import type { ReviewLine } from './review-queue.ts'

interface QueueListProps {
  readonly queue: readonly ReviewLine[]
  readonly current: string
  readonly onChoose: (projectCode: string) => void
}

/** Why a line is worth a look, in a few words. */
function riskWords({ line, checks, wasReturned }: ReviewLine): string {
  const [hard, soft] = (['hard', 'soft'] as const).map(
    (level) => checks.filter((check) => check.level === level).length,
  )
  const parts = [
    wasReturned && '曾退回',
    hard && `${hard} 处必须更正`,
    soft && `${soft} 处需说明`,
    line.isUnchanged && (line.unchangedInARow > 1 ? `连续${line.unchangedInARow}个月无变化` : '无变化'),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** The lines by risk; the one in hand stays in sight. */
export function QueueList({ queue, current, onChoose }: QueueListProps) {
  const here = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: moving on is what scrolls
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <nav aria-label="待审各行，按风险排序" className={styles['queue']}>
      <ol>
        {queue.map((each) => {
          const { line } = each
          const isHere = line.projectCode === current
          return (
            <li key={line.projectCode}>
              <button
                ref={isHere ? here : undefined}
                type="button"
                aria-current={isHere || undefined}
                onClick={() => onChoose(line.projectCode)}
              >
                <span className={styles['queueName']}>{line.projectName}</span>
                <span className={styles['lineStatus']} data-status={line.status}>
                  {lineStatusNames[line.status]}
                </span>
                <span className={styles['meta']}>{riskWords(each) || '有变化'}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
