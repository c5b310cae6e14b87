import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/form/field.tsx'

interface PlanProps {
  readonly title: string
  readonly seconds: number
  readonly onPlan: (seconds: number) => void
  readonly onClose: () => void
}

/** How many minutes an item is planned for. */
export function PlanDialog({ title, seconds, onPlan, onClose }: PlanProps) {
  const [text, setText] = useState(String(Math.ceil(seconds / 60)))
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : null
  const isGood = minutes !== null && minutes >= 1 && minutes <= 120
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`用时：${title}`}
      note={isGood ? undefined : '请填写 1 至 120 的整数分钟'}
      actions={
        <Button variant="primary" disabled={!isGood} onClick={() => onPlan((minutes ?? 1) * 60)}>
          保存
        </Button>
      }
    >
      <TextField label="计划分钟数" name="minutes" value={text} onChange={setText} />
    </Dialog>
  )
}
