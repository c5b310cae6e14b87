import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { EditedValue } from './edit.ts'
import { waitingCount } from './edit-queue.ts'
import styles from './editing.module.css'
import type { Lasts } from './store/kept-store.ts'
import type { EditSession } from './use-editing.ts'

/** What becomes of edits that wait, by how long they last. */
const keptWords: Readonly<Record<Lasts, (count: number) => string>> = {
  device: (count) => `${count} 处修改已存在本机，恢复连接后自动保存；关闭页面或重新打开也不会丢失。`,
  window: (count) => `${count} 处修改暂存在本窗口，恢复连接后自动保存；请不要关闭本窗口。`,
  page: (count) => `${count} 处修改只在本页，恢复连接后自动保存；请不要关闭本页。`,
}

interface EditingNoticesProps<Place, Value extends EditedValue> {
  readonly session: EditSession<Place, Value>
}

/** What keeps typed values from being saved, and the way on. */
export function EditingNotices<Place, Value extends EditedValue>({ session }: EditingNoticesProps<Place, Value>) {
  const { queue, retry, drop } = session
  const count = waitingCount(queue)
  return (
    <>
      {queue.isOffline && (
        <div className={styles['notice']} role="note">
          <strong>连接不上服务器</strong>
          <span>可以继续填写：{queue.isWritten ? keptWords[queue.lasts](count) : `正在存入 ${count} 处修改。`}</span>
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
