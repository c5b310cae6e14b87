import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './trail.module.css'
import { useVerifyTrail } from './trail.queries.ts'

/** Recomputes the whole chain and says whether any line was touched. */
export function VerifyTrail() {
  const verify = useVerifyTrail()
  return (
    <Row>
      <div role="status">
        {verify.data?.ok && (
          <Note as="span" className={styles['said']}>
            <Icon name="check" size={14} />
            链条完整，共 {verify.data.lines} 条记录，没有被改动
          </Note>
        )}
        {verify.data && !verify.data.ok && (
          <Note as="strong" kind="wrong" className={styles['said']}>
            <Icon name="close" size={14} />第 {verify.data.brokenAt}{' '}
            条记录与前一条不衔接，可能被改动，请立即保全数据库并联系审计员
          </Note>
        )}
      </div>
      {verify.error && <ProblemNotice problem={problemOf(verify.error)} />}
      <Button onClick={() => verify.mutate()} isBusy={verify.isPending}>
        {verify.isPending ? '正在校验' : '校验链条'}
      </Button>
    </Row>
  )
}
