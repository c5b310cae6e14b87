import { exemptLines } from '@pianqu/shared/periods/period.contract.ts'
import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { reportQuery } from '../../../parts/report.queries.ts'
import { TextEntry } from '../../../ui/form/entries.tsx'
import { Picker } from '../../../ui/form/picker.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { useExemptLines } from '../review.queries.ts'

interface ExemptionDialogProps {
  readonly month: Month
  readonly rows: readonly ReportRow[]
  readonly onClose: () => void
}

/** Takes a line, or a whole district, out of what is owed this month, with its reason. */
export function ExemptionDialog({ month, rows, onClose }: ExemptionDialogProps) {
  const [unit, setUnit] = useState(rows[0]?.unitCode ?? '')
  const [project, setProject] = useState<string | null>(null)
  const row = rows.find(({ unitCode }) => unitCode === unit)
  const { data } = useQuery({ ...reportQuery(row?.id ?? ''), enabled: row !== undefined })
  const lines = (data?.unitCode === unit ? data.lines : []).filter(({ isExempt }) => !isExempt)
  const count = project ? 1 : (row?.counts.owed ?? 0)
  return (
    <FormDialog
      title="免报"
      description={`${monthText(month)}将有 ${count} 行不再应报，从完成率的分母中去掉，灯号记为免责；原因和批准人写入操作记录。`}
      endpoint={exemptLines}
      command={useExemptLines(month)}
      body={project ? { projectCode: project } : { unitCode: unit }}
      missing={count === 0 && '没有应报的行'}
      verb={`免报 ${count} 行`}
      isDanger
      done={({ exempted }) => [`已免报 ${exempted} 行`]}
      onClose={onClose}
    >
      <Select
        label="区县"
        value={unit}
        options={rows.map(({ unitCode, unitName }) => ({ value: unitCode, label: unitName }))}
        onChange={(next) => {
          setUnit(next)
          setProject(null)
        }}
      />
      <Picker
        label="项目"
        value={project}
        placeholder="全部项目"
        options={lines.map(({ projectCode, projectName }) => ({
          value: projectCode,
          label: projectName,
          note: projectCode,
        }))}
        onChange={setProject}
      />
      <TextEntry label="免报原因" name="reason" hint="如：汛期停工，经市级专班同意" />
    </FormDialog>
  )
}
