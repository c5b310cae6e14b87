import { lineStatusNames } from '@pianqu/shared/reports/report-status.ts'
import type { ReviewLine } from '@pianqu/shared/reports/review.contract.ts'
import { riskWords } from '@pianqu/shared/reports/review-risk.ts'
import { useEffect, useRef } from 'react'
import { lineTags } from '../../../features/review/state-tags.ts'
import { Note } from '../../../ui/words/note.tsx'
import { Tag } from '../../../ui/words/tag.tsx'
import styles from '../review.module.css'

interface QueueListProps {
  readonly queue: readonly ReviewLine[]
  readonly current: string
  /** Lines of several districts: each names its own. */
  readonly hasUnits?: boolean
  readonly onChoose: (projectCode: string) => void
}

/** The lines by risk; the one in hand stays in sight. */
export function QueueList({ queue, current, hasUnits = false, onChoose }: QueueListProps) {
  const here = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: moving on is what scrolls
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <nav aria-label="待审各行，按风险排序" className={styles['queue']}>
      <ol>
        {queue.map((line) => {
          const isHere = line.projectCode === current
          return (
            <li key={line.projectCode}>
              <button
                ref={isHere ? here : undefined}
                type="button"
                aria-current={isHere || undefined}
                onClick={() => onChoose(line.projectCode)}
              >
                <strong>{line.projectName}</strong>
                <Tag kind={lineTags[line.status]}>{lineStatusNames[line.status]}</Tag>
                <Note as="span">
                  {[hasUnits && line.unitName, ...riskWords(line)].filter(Boolean).join(' · ') || '有变化'}
                </Note>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
