import type { Problem } from '@pianqu/shared/http/problem.ts'
import { Button } from './button.tsx'
import styles from './notice.module.css'

interface ProblemNoticeProps {
  readonly problem: Problem
  readonly onRetry?: () => void
}

/** A failure where the person acted: what happened, what to do, and the number to quote when asking for help. */
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const { title, detail, errors, instance } = problem
  return (
    <div className={`${styles['notice']} ${styles['problem']}`} role="alert">
      <p className={styles['title']}>{title}</p>
      {detail && detail !== title && <p className={styles['detail']}>{detail}</p>}
      {errors && (
        <ul className={styles['faults']}>
          {errors.map(({ pointer, message }) => (
            <li key={`${pointer} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {onRetry && <Button onClick={onRetry}>重试</Button>}
      {instance && <p className={styles['request']}>请求编号 {instance}</p>}
    </div>
  )
}
