import type { Month } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../../api/api-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { copyText } from '../../../ui/table/copy-table.ts'
import { useToast } from '../../../ui/toast.tsx'
import styles from '../review.module.css'
import { remindersQuery } from '../review.queries.ts'

interface RemindersDialogProps {
  readonly month: Month
  readonly onClose: () => void
}

/** Who has not submitted, and the text to send them; it is copied, not sent. */
export function RemindersDialog({ month, onClose }: RemindersDialogProps) {
  const { data, error, refetch } = useQuery(remindersQuery(month))
  const toast = useToast()
  const copy = (text: string) => {
    if (copyText(text)) toast('已复制催报文字', '粘贴到工作群或短信即可。')
    else toast('没有复制成功', '请选中文字后按 Ctrl+C。')
  }
  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title="催报"
      description="系统不发送消息，复制后由专班在工作群中提醒。"
      cancel="关闭"
      actions={
        data &&
        data.rows.length > 0 && (
          <Button variant="primary" onClick={() => copy(data.text)}>
            复制文字
          </Button>
        )
      }
    >
      <Loaded
        what="催报名单"
        permission="reports:review"
        data={data}
        problem={error && problemOf(error)}
        onRetry={() => void refetch()}
        skeleton={<Skeleton height={120} />}
      >
        {({ rows, text }) =>
          rows.length === 0 ? (
            <EmptyNotice title="各区县都已提交">没有需要催报的单位。</EmptyNotice>
          ) : (
            <>
              <ul className={styles['reminders']}>
                {rows.map(({ unitCode, unitName, missing, overdueDays }) => (
                  <li key={unitCode}>
                    <strong>{unitName}</strong> 缺 {missing} 行{overdueDays > 0 && ` · 逾期 ${overdueDays} 天`}
                  </li>
                ))}
              </ul>
              <pre className={styles['text']}>{text}</pre>
            </>
          )
        }
      </Loaded>
    </Dialog>
  )
}
