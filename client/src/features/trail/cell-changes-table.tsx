import type { CellChange } from '@pianqu/shared/trail-words/cell-changes.ts'
import styles from './trail.module.css'

/** Every cell that a line wrote: what stood there, and what stands there now. */
export function CellChangesTable({ changes }: { readonly changes: readonly CellChange[] }) {
  const hasRecord = changes.some(({ record }) => record !== null)
  return (
    <table className={styles['changes']}>
      <caption className="visually-hidden">改动的格</caption>
      <thead>
        <tr>
          {hasRecord && <th scope="col">项目</th>}
          <th scope="col">字段</th>
          <th scope="col">原值</th>
          <th scope="col">新值</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ record, field, before, after }) => (
          <tr key={`${record} ${field}`}>
            {hasRecord && <td>{record}</td>}
            <th scope="row">{field}</th>
            <td>{before ?? '当时没有记'}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
