import styles from './notice.module.css'

interface EmptyNoticeProps {
  /** Why there is nothing. */
  readonly title: string
  /** What to do next. */
  readonly children?: React.ReactNode
}

/** Nothing is here, and that is an answer: why, and what to do next. */
export function EmptyNotice({ title, children }: EmptyNoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles['empty']}`}>
      <p className={styles['title']}>{title}</p>
      {children && <div className={styles['detail']}>{children}</div>}
    </div>
  )
}
