import styles from './fault-list.module.css'

/** What a form still lacks; nothing where it lacks nothing. */
export function FaultList({ faults }: { readonly faults: readonly string[] }) {
  if (faults.length === 0) return null
  return (
    <div role="status" aria-label="还需要改的">
      <ul className={styles['faults']}>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  )
}
