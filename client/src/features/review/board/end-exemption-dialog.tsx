import { endExemption } from '@pianqu/shared/periods/period.contract.ts'
import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { LineChoiceFields, noLineChoice } from '../../../parts/report/line-choice.tsx'
import { TextEntry } from '../../../ui/form/entries.tsx'
import { useEndExemption } from '../review.queries.ts'

interface EndExemptionDialogProps {
  readonly month: Month
  readonly rows: readonly ReportRow[]
  readonly onClose: () => void
}

/** Takes an exemption back: the lines are owed again as they were. */
export function EndExemptionDialog({ month, rows, onClose }: EndExemptionDialogProps) {
  const [choice, setChoice] = useState(noLineChoice)
  const { unit, project } = choice
  const exempt = rows.filter(({ counts }) => counts.exempt > 0)
  const row = exempt.find(({ unitCode }) => unitCode === unit)
  const count = project ? 1 : (row?.counts.exempt ?? 0)
  return (
    <FormDialog
      title="收回免报"
      description={`${monthText(month)}${row ? `有 ${count} 行` : '选定的行'}重新应报，计入完成率的分母；免报前填的内容还在，灯号按填报重新计算。`}
      endpoint={endExemption}
      command={useEndExemption(month)}
      body={project ? { projectCode: project } : { unitCode: unit }}
      missing={!row && { name: 'unitCode', message: '请选择区县' }}
      verb={row ? `收回 ${count} 行` : '收回免报'}
      done={({ owedAgain }) => [`已收回免报 ${owedAgain} 行`, `${row?.unitName ?? ''}${monthText(month)}`]}
      onClose={onClose}
    >
      <LineChoiceFields
        rows={exempt}
        choice={choice}
        onChange={setChoice}
        all="全部免报的项目"
        isOffered={({ isExempt }) => isExempt}
      />
      <TextEntry label="收回原因" name="reason" hint="如：登记错了区县" />
    </FormDialog>
  )
}
