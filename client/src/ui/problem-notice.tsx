import type { Problem } from '@pianqu/shared/http/problem.ts'
import { Button } from './button.tsx'
import styles from './notice.module.css'

interface ProblemNoticeProps {
  readonly problem: Problem
  readonly onRetry?: () => void
}

/** A failure where the person acted: what happened, what to do, and the number to quote when asking for help. */
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const { title, detail, errors, instance, code } = problem
  // What a person wrote is theirs to mend: the words about the request are for programs.
  const isWritten = code === 'common/malformed' && errors !== undefined && errors.length > 0
  return (
    <div className={`${styles['notice']} ${styles['problem']}`} role="alert">
      <p className={styles['title']}>{isWritten ? '请改正后再提交' : title}</p>
      {!isWritten && detail && detail !== title && <p className={styles['detail']}>{detail}</p>}
      {errors && (
        <ul className={styles['faults']}>
          {errors.map(({ pointer, message }) => (
            <li key={`${pointer} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {onRetry && <Button onClick={onRetry}>重试</Button>}
      {!isWritten && instance && <p className={styles['request']}>请求编号 {instance}</p>}
    </div>
  )
}
