import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { copyText } from '../../../ui/table/copy-table.ts'
import { useToast } from '../../../ui/toast.tsx'
import { Quote } from '../../../ui/words/quote.tsx'

interface ReminderDialogProps {
  readonly text: string
  readonly onClose: () => void
}

/** The text to remind with; it is copied, not sent. */
export function ReminderDialog({ text, onClose }: ReminderDialogProps) {
  const toast = useToast()
  const copy = () => {
    if (copyText(text)) toast('已复制催办文字', '粘贴到工作群或短信即可。')
    else toast('没有复制成功', '请选中文字后按 Ctrl+C。')
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="催办"
      description="系统不发送消息，复制后由专班在工作群中提醒。"
      cancel="关闭"
      actions={
        <Button variant="primary" onClick={copy}>
          复制文字
        </Button>
      }
    >
      <Quote>{text}</Quote>
    </Dialog>
  )
}
