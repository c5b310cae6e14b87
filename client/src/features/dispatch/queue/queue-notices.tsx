import { Button } from '../../../ui/button.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import styles from '../dispatch.module.css'
import type { EditSession } from './use-edit-queue.ts'

/** What keeps typed cells from being saved, and the way on. */
export function QueueNotices({ session }: { readonly session: EditSession }) {
  const { queue, retry, drop } = session
  const count = Object.keys(queue.waiting).length
  return (
    <>
      {queue.isOffline && (
        <div className={styles['standing']} data-urgent role="note">
          <strong>连接不上服务器</strong>
          <span>可以继续填写：{count} 处修改已存在本机，恢复连接后自动保存；关闭页面或重新打开也不会丢失。</span>
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
