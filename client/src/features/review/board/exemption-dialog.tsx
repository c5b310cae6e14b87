import { exemptLines } from '@pianqu/shared/periods/period.contract.ts'
import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { LineChoiceFields, noLineChoice } from '../../../parts/report/line-choice.tsx'
import { TextEntry } from '../../../ui/form/entries.tsx'
import { useExemptLines } from '../review.queries.ts'

interface ExemptionDialogProps {
  readonly month: Month
  readonly rows: readonly ReportRow[]
  readonly onClose: () => void
}

/** Takes a line, or a whole district, out of what is owed this month, with its reason. */
export function ExemptionDialog({ month, rows, onClose }: ExemptionDialogProps) {
  const [choice, setChoice] = useState(noLineChoice)
  const { unit, project } = choice
  // What is accepted is not exempted any more.
  const offered = rows.filter(({ counts }) => counts.owed > counts.accepted)
  const row = offered.find(({ unitCode }) => unitCode === unit)
  const count = project ? 1 : row ? row.counts.owed - row.counts.accepted : 0
  return (
    <FormDialog
      title="免报"
      description={`${monthText(month)}${row ? `将有 ${count} 行` : '选定的行'}不再应报，从完成率的分母中去掉，灯号记为免责；原因和批准人写入操作记录。`}
      endpoint={exemptLines}
      command={useExemptLines(month)}
      body={project ? { projectCode: project } : { unitCode: unit }}
      missing={!row && { name: 'unitCode', message: '请选择区县' }}
      verb={row ? `免报 ${count} 行` : '免报'}
      isDanger
      done={({ exempted }) => [`已免报 ${exempted} 行`, `${row?.unitName ?? ''}${monthText(month)}`]}
      onClose={onClose}
    >
      <LineChoiceFields
        rows={offered}
        choice={choice}
        onChange={setChoice}
        all="全部还没有接收的项目"
        isOffered={({ isExempt, status }) => !isExempt && status !== 'accepted'}
      />
      <TextEntry label="免报原因" name="reason" hint="如：汛期停工，经市级专班同意" />
    </FormDialog>
  )
}
