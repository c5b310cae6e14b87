import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { verifyTrail } from '@pianqu/shared/trail/trail.contract.ts'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './trail.module.css'
import { useVerifyTrail } from './trail.queries.ts'

/** Each thing that was touched, in the words of the server. */
function Faults({ faults, found }: Pick<ReplyOf<typeof verifyTrail>, 'faults' | 'found'>) {
  return (
    <>
      <Note as="strong" kind="wrong" className={styles['said']}>
        <Icon name="close" size={14} />
        发现 {found} 处被改动或缺失，请立即保全数据目录并联系审计员
      </Note>
      <ul>
        {faults.map(({ kind, message }) => (
          <li key={`${kind} ${message}`}>{message}</li>
        ))}
      </ul>
      {found > faults.length && <Note>只列出前 {faults.length} 处</Note>}
    </>
  )
}

/** Recomputes the whole chain and says whether any line was touched. */
export function VerifyTrail() {
  const verify = useVerifyTrail()
  return (
    <Row>
      <div role="status">
        {verify.data?.ok && (
          <Note as="span" className={styles['said']}>
            <Icon name="check" size={14} />
            链条完整，共 {verify.data.lines} 条记录；快照、原始文件、账号和数据库结构都没有被改动
          </Note>
        )}
        {verify.data && !verify.data.ok && <Faults {...verify.data} />}
      </div>
      {verify.error && <ProblemNotice problem={problemOf(verify.error)} />}
      <Button onClick={() => verify.mutate()} isBusy={verify.isPending}>
        {verify.isPending ? '正在校验' : '校验链条'}
      </Button>
    </Row>
  )
}
