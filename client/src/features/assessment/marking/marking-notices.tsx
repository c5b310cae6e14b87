import { Button } from '../../../ui/button.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import styles from './marking.module.css'
import type { MarkSession } from './use-marks-queue.ts'

/** What keeps typed marks from being saved, and the way on. */
export function MarkingNotices({ session }: { readonly session: MarkSession }) {
  const { queue, retry, drop } = session
  const count = Object.keys(queue.waiting).length
  return (
    <>
      {queue.isOffline && (
        <div className={styles['standing']} data-urgent role="note">
          <strong>连接不上服务器</strong>
          <span>可以继续评分：{count} 处暂存在本页，恢复连接后自动保存；请不要关闭本页。</span>
          <Button onClick={retry}>现在再试</Button>
        </div>
      )}
      {queue.refusal && (
        <div className={styles['refusal']}>
          <ProblemNotice problem={queue.refusal} onRetry={retry} />
          <Button variant="danger" onClick={drop}>
            放弃没有保存的 {count} 处修改
          </Button>
        </div>
      )}
    </>
  )
}
