import type { RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import { placeRestatedText, withoutPlace } from '@pianqu/shared/rankings/ranking-words.ts'
import { placeText } from '@pianqu/shared/snapshots/restated.ts'
import { Restated } from '../../../parts/restated.tsx'
import styles from '../ranking.module.css'

interface PlaceMarkProps {
  readonly row: RankingRow
  readonly decimals: number
}

/** `第3名`, `并列第3名`, or why there is none; with an `r` where another was published. */
export function PlaceMark({ row, decimals }: PlaceMarkProps) {
  return (
    <span className={styles['place']}>
      {row.place === null ? (
        <span className={styles['without']}>{withoutPlace(row)}</span>
      ) : (
        <strong>{placeText(row).replace('名', '')}</strong>
      )}
      {row.place !== null && row.exempt && (
        <small className={styles['exempt']} title="免责期内，不列入名单">
          免
        </small>
      )}
      <Restated text={placeRestatedText(row, decimals)} />
    </span>
  )
}
