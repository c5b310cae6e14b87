import type { Overview } from '@pianqu/shared/boards/overview.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { HeadlineText } from '../../parts/headline/headline-text.tsx'
import styles from './headline.module.css'

interface HeadlineProps {
  readonly overview: Overview
  readonly isUpdating: boolean
}

/** The finding first; then what moved, and how complete the month is. */
export function Headline({ overview, isUpdating }: HeadlineProps) {
  const { headline, findings, subline, month, asOf, completeness, snapshot, provisional } = overview
  const { accepted, owed } = completeness
  return (
    <div className={styles['headline']}>
      <h1>
        <HeadlineText clauses={findings} text={headline} />
      </h1>
      {subline && <p className={styles['subline']}>{subline}</p>}
      <p className={styles['state']}>
        <span className={styles['asOf']}>
          {monthText(month)} · {accepted}/{owed} 已审 · 截至 {asOf}
          {snapshot && ` · ${snapshot}`}
        </span>
        {provisional && <span className={styles['open']}>未发布，数据会变化</span>}
        {isUpdating && <span role="status">更新中</span>}
      </p>
    </div>
  )
}
