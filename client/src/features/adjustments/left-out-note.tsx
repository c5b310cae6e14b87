import type { LeftOut } from '@pianqu/shared/adjustments/outcome.ts'
import styles from './adjustments.module.css'

/** Who was not judged, and why; folded, as it is often a group. */
export function LeftOutNote({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null
  return (
    <details className={styles['note']}>
      <summary>不作判断{leftOut.length}个</summary>
      <ul className={styles['items']}>
        {leftOut.map(({ areaCode, name, reason }) => (
          <li key={areaCode}>
            {name}：{reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
