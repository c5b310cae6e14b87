import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/form/text-area.tsx'

interface PasteDialogProps {
  readonly onText: (text: string) => void
  readonly onClose: () => void
}

/** Takes what was copied from Excel: pages without encryption may not read the clipboard by themselves. */
export function PasteDialog({ onText, onClose }: PasteDialogProps) {
  const [text, setText] = useState('')
  const take = (given: string) => {
    onClose()
    onText(given)
  }
  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title="从 Excel 粘贴"
      description="在 Excel 或 WPS 中连同标题行一起复制，在下面的框里按 Ctrl+V；按标题和项目编码对应，确认前先看预览。"
      initialFocus={() => document.querySelector<HTMLElement>('[name="pasted"]')}
      actions={
        <Button variant="primary" disabled={text.trim() === ''} onClick={() => take(text)}>
          看预览
        </Button>
      }
    >
      <div
        onPaste={(event) => {
          event.preventDefault()
          take(event.clipboardData.getData('text/plain'))
        }}
      >
        <TextArea label="复制的内容" name="pasted" rows={6} value={text} onChange={setText} />
      </div>
    </Dialog>
  )
}
