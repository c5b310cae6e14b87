import type { ScorePart } from './result-words.ts'
import styles from './results.module.css'

/** A point of the final score is a hundredth of the width; what bonuses bring over 100 is drawn within it. */
const widest = 110

/** What a final score is made of: objective, subjective, bonus; a penalty is taken off the end. */
export function ScoreBar({ parts }: { readonly parts: readonly ScorePart[] }) {
  const words = parts.map(({ name, display }) => `${name} ${display}`).join('，')
  return (
    <span className={styles['bar']} role="img" aria-label={words || '没有得分'} title={words}>
      {parts.map(({ name, points }) => (
        <span
          key={name}
          className={styles['part']}
          data-part={name}
          style={{ width: `${(Math.abs(points) / widest) * 100}%` }}
        />
      ))}
    </span>
  )
}
