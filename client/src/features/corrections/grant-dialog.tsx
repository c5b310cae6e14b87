import { grantException } from '@pianqu/shared/periods/period.contract.ts'
import { instantOf } from '@pianqu/shared/time/clock-text.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { LineChoiceFields, noLineChoice } from '../../parts/report/line-choice.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Columns } from '../../ui/layout/columns.tsx'
import { boardQuery, useGrant } from './corrections.queries.ts'

interface GrantDialogProps {
  readonly month: Month
  readonly onClose: () => void
}

/** What keeps the end from being one, at the field where it is put right; null where it is one. */
function endFault(day: string, time: string) {
  if (day === '') return { name: 'day', message: '请填写截止日期' }
  if (instantOf(day, '00:00') === null) return { name: 'day', message: '截止日期应为 2025-11-12 这样存在的日期' }
  if (time === '') return { name: 'time', message: '请填写截止时刻' }
  return instantOf(day, time) === null
    ? { name: 'time', message: '截止时刻应为 18:00 这样的时刻，00:00 至 23:59' }
    : null
}

/** Lets a district, or one line of it, be written in a closed month until a day and time. */
export function GrantDialog({ month, onClose }: GrantDialogProps) {
  const rows = useQuery(boardQuery(month)).data?.rows ?? []
  const [choice, setChoice] = useState(noLineChoice)
  const [day, setDay] = useState('')
  const [time, setTime] = useState('18:00')
  const until = instantOf(day, time)
  return (
    <FormDialog
      title="放开补报"
      description={`${monthText(month)}已截止填报。放开的范围可以再填写和提交，其他不变；到时自动关闭，范围、原因和批准人写入操作记录。`}
      endpoint={grantException}
      command={useGrant(month)}
      body={{ unitCode: choice.unit, projectCode: choice.project, until: until ?? '' }}
      missing={(choice.unit === '' && { name: 'unitCode', message: '请选择区县' }) || endFault(day, time)}
      verb="放开"
      done={['已放开', `到 ${day} ${time} 自动关闭。`]}
      onClose={onClose}
    >
      <LineChoiceFields rows={rows} choice={choice} onChange={setChoice} all="全部应报项目" />
      <Columns gap={12} foldAt="never">
        <TextField label="截止日期" name="day" value={day} onChange={setDay} isRequired hint="如 2025-11-12" />
        <TextField label="截止时刻" name="time" value={time} onChange={setTime} isRequired hint="如 18:00" />
      </Columns>
      <TextEntry label="放开原因" name="reason" hint="如：与统计部门核对后需补报" />
    </FormDialog>
  )
}
