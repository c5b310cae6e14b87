import type { Finding } from '@pianqu/shared/reports/line-checks.ts'
import styles from '../dispatch.module.css'

const levelNames = { hard: '必须更正', soft: '需说明' } as const

/** What the checks say, the severe first; that there is nothing is said too. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return <p className={styles['meta']}>没有发现问题</p>
  const sorted = findings.toSorted((a, b) => a.level.localeCompare(b.level))
  return (
    <ul className={styles['findings']}>
      {sorted.map(({ field, code, level, message }) => (
        <li key={`${field} ${code}`} data-level={level}>
          <strong>{levelNames[level]}</strong> {message}
        </li>
      ))}
    </ul>
  )
}
