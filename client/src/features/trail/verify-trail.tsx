import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import styles from './trail.module.css'
import { useVerifyTrail } from './trail.queries.ts'

/** Recomputes the whole chain and says whether any line was touched. */
export function VerifyTrail() {
  const verify = useVerifyTrail()
  return (
    <div className={styles['verify']}>
      <div role="status">
        {verify.data?.ok && (
          <span className={styles['whole']}>
            <Icon name="check" size={14} />
            链条完整，共 {verify.data.lines} 条记录，没有被改动
          </span>
        )}
        {verify.data && !verify.data.ok && (
          <strong className={styles['broken']}>
            <Icon name="close" size={14} />第 {verify.data.brokenAt}{' '}
            条记录与前一条不衔接，可能被改动，请立即保全数据库并联系审计员
          </strong>
        )}
      </div>
      {verify.error && <ProblemNotice problem={problemOf(verify.error)} />}
      <Button onClick={() => verify.mutate()} isBusy={verify.isPending}>
        {verify.isPending ? '正在校验' : '校验链条'}
      </Button>
    </div>
  )
}
