import type { Ranking, RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import { pointsText } from '@pianqu/shared/rankings/ranking-words.ts'
import { Legend } from '../../../ui/chart/legend.tsx'
import styles from '../ranking.module.css'

interface PointsBarProps {
  readonly row: Pick<RankingRow, 'parts' | 'score'>
  readonly decimals: number
}

/** What each part adds to the score, on a track of 100. */
export function PointsBar({ row, decimals }: PointsBarProps) {
  if (row.score === null || row.parts.length === 0) return null
  const text = pointsText(row, decimals)
  return (
    <span className={styles['bar']} role="img" aria-label={text} title={text}>
      {row.parts.map(({ code, points }) => (
        <span key={code} data-part={code} style={{ width: `${points ?? 0}%` }} />
      ))}
    </span>
  )
}

/** Names the colours of the bars, in their order. */
export function PartLegend({ ranking: { rule, rows } }: { readonly ranking: Pick<Ranking, 'rule' | 'rows'> }) {
  if (rows.every(({ parts }) => parts.length === 0)) return null
  return (
    <Legend label="得分构成，从左到右" className={styles['legend']}>
      {rule.parts.map(({ code, name, weight }) => (
        <li key={code} data-part={code}>
          {name}（权重{weight}）
        </li>
      ))}
    </Legend>
  )
}
