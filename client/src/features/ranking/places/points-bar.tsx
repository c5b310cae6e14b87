import type { Ranking, RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import { Legend } from '../../../ui/chart/legend.tsx'
import styles from '../ranking.module.css'
import { scoreText } from '../ranking-words.ts'

interface PointsBarProps {
  readonly row: Pick<RankingRow, 'parts' | 'score'>
  readonly decimals: number
}

/** `投资进度41.60分、按期开工23.53分`: what the score is made of. */
function pointsText({ parts }: Pick<RankingRow, 'parts'>, decimals: number): string {
  const told = parts.flatMap(({ name, points }) =>
    points === null ? [`${name}未计`] : [`${name}${scoreText(points, decimals)}分`],
  )
  return told.join('、')
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
