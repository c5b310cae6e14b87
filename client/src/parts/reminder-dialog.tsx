import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { copyText } from '../ui/table/copy-table.ts'
import { useToast } from '../ui/toast.tsx'

interface ReminderDialogProps {
  /** What is done: 催报, 催办. */
  readonly verb: string
  /** What is copied; nothing while there is nobody to remind. */
  readonly text: string | undefined
  readonly isWide?: boolean
  readonly onClose: () => void
  readonly children: React.ReactNode
}

/** Whom to remind, and the words to do it with; they are copied, not sent. */
export function ReminderDialog({ verb, text, isWide = false, onClose, children }: ReminderDialogProps) {
  const toast = useToast()
  const copy = () => {
    if (text !== undefined && copyText(text)) toast(`已复制${verb}文字`, '粘贴到工作群或短信即可。')
    else toast('没有复制成功', '请选中文字后按 Ctrl+C。')
  }
  return (
    <Dialog
      isOpen
      isWide={isWide}
      onClose={onClose}
      title={verb}
      description="系统不发送消息，复制后由专班在工作群中提醒。"
      cancel="关闭"
      actions={
        text !== undefined && (
          <Button variant="primary" onClick={copy}>
            复制文字
          </Button>
        )
      }
    >
      {children}
    </Dialog>
  )
}
