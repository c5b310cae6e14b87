import { signed } from './comparison-words.ts'
import { spanOf } from './heat.ts'
import type { CompareRow } from './result.queries.ts'
import styles from './results.module.css'

/** 上期 and 本期 of every unit on one line, joined; an open dot is the former. */
export function Dumbbells({ rows }: { readonly rows: readonly CompareRow[] }) {
  const [lowest, highest] = spanOf(rows.flatMap(({ from, to }) => [from?.final ?? null, to?.final ?? null]))
  const left = Math.floor(lowest / 5) * 5
  const right = Math.max(left + 5, Math.ceil(highest / 5) * 5)
  const at = (score: number) => ((score - left) / (right - left)) * 100
  return (
    <figure className={styles['dumbbells']}>
      <figcaption className={styles['axis']}>
        <span>{left}</span>
        <span>空心上期，实心本期；横轴从 {left} 分起</span>
        <span>{right}</span>
      </figcaption>
      {rows.map(({ code, name, from, to, change }) => {
        const [before, after] = [from?.final ?? null, to?.final ?? null]
        return (
          <div key={code} className={styles['dumbbell']}>
            <span>{name}</span>
            <span
              className={styles['rail']}
              role="img"
              aria-label={`${name} 上期 ${from?.display ?? '没有'}，本期 ${to?.display ?? '没有'}`}
            >
              {before !== null && after !== null && (
                <i
                  className={styles['joint']}
                  style={{ left: `${at(Math.min(before, after))}%`, width: `${Math.abs(at(after) - at(before))}%` }}
                />
              )}
              {before !== null && <i className={styles['former']} style={{ left: `${at(before)}%` }} />}
              {after !== null && <i className={styles['latter']} style={{ left: `${at(after)}%` }} />}
            </span>
            <span className={styles['value']}>{change === null ? '无可比' : signed(change)}</span>
          </div>
        )
      })}
    </figure>
  )
}
