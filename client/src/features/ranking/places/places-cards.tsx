import { RankChange } from '../../../parts/rank-change.tsx'
import { Dotted } from '../../../ui/dotted.tsx'
import styles from '../ranking.module.css'
import { intervalText, scoreText } from '../ranking-words.ts'
import { WhyLink } from '../why/why-link.tsx'
import { PlaceMark } from './place-mark.tsx'
import type { PlacesProps } from './places-props.ts'
import { PointsBar } from './points-bar.tsx'

/** The places on a phone: one card each instead of a wide table. */
export function PlacesCards({ ranking: { rows, rule }, lines, onLine }: PlacesProps) {
  return (
    <ol className={styles['cards']} aria-label="名次">
      {rows.map((row) => (
        <li key={row.code} className={styles['card']}>
          <div className={styles['cardHead']}>
            <PlaceMark row={row} decimals={rule.decimals} />
            {row.place !== null && <RankChange move={row.move} isNew={row.isNew} />}
            <WhyLink row={row} />
            {row.score !== null && <strong>{scoreText(row.score, rule.decimals)}</strong>}
          </div>
          <PointsBar row={row} decimals={rule.decimals} />
          <div className={styles['cardFoot']}>
            <span>
              <Dotted
                parts={[
                  row.tier,
                  row.gapToPrevious !== null && `与上一名差 ${scoreText(row.gapToPrevious, rule.decimals)}`,
                  row.interval && `名次区间 ${intervalText(row.interval)}`,
                ]}
              />
            </span>
            <label className={styles['pick']}>
              <input
                type="checkbox"
                checked={lines.includes(row.code)}
                onChange={() => onLine(row.code)}
                aria-label={`在走势图中标出${row.name}`}
              />
              标出
            </label>
          </div>
        </li>
      ))}
    </ol>
  )
}
