import { rankChangeText } from '@pianqu/shared/rankings/ranking-words.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './rank-change.module.css'

interface RankChangeProps {
  /** Places gained since the last month, negative when lost; null where there is nothing to compare. */
  readonly move: number | null
  /** 新进: not among those it is compared with. */
  readonly isNew?: boolean
}

/** A move in the ranking with arrow and word, in neutral ink: red and green belong to lights. */
export function RankChange({ move, isNew = false }: RankChangeProps) {
  if (isNew) return <span className={styles['change']}>新进</span>
  const text = rankChangeText(move)
  if (!move) {
    return (
      <span className={styles['still']} title={text}>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{text}</span>
      </span>
    )
  }
  return (
    <span className={styles['change']} title={text}>
      <Icon name={move > 0 ? 'up' : 'down'} size={11} />
      <span aria-hidden="true">{move > 0 ? `升${move}` : `降${-move}`}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  )
}
