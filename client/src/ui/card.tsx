import { useId } from 'react'
import styles from './card.module.css'

interface CardProps {
  readonly title: React.ReactNode
  /** Beside the title: a count, a switch, a note. */
  readonly aside?: React.ReactNode
  readonly children: React.ReactNode
  /** Its data is being fetched again; the old stays, dimmed. */
  readonly isUpdating?: boolean
}

/** A titled box; the title names the region. */
export function Card({ title, aside, children, isUpdating = false }: CardProps) {
  const titleId = useId()
  return (
    <section className={styles['card']} aria-labelledby={titleId} aria-busy={isUpdating || undefined}>
      <header className={styles['head']}>
        <h2 id={titleId}>{title}</h2>
        <div className={styles['aside']}>
          {isUpdating && <span role="status">更新中</span>}
          {aside}
        </div>
      </header>
      <div className={isUpdating ? styles['dimmed'] : undefined}>{children}</div>
    </section>
  )
}
