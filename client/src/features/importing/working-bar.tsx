import styles from './importing.module.css'

interface WorkingBarProps {
  readonly working: string | null
  /** Of the bytes sent, 0 to 1; afterwards the server works and nobody knows how long. */
  readonly share: number
}

/** How far the file is, seen and heard; always there, so that a change is spoken. */
export function WorkingBar({ working, share }: WorkingBarProps) {
  return (
    <div role="status" className={styles['working']}>
      {working && (
        <>
          {share < 1 ? <progress value={share} max={1} aria-hidden="true" /> : <progress aria-hidden="true" />}
          <span>{working}</span>
        </>
      )}
    </div>
  )
}
