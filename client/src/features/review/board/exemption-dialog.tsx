import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { reportQuery } from '../../../parts/report.queries.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Picker } from '../../../ui/form/picker.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import styles from '../review.module.css'
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
  const [reason, setReason] = useState('')
  const row = rows.find(({ unitCode }) => unitCode === unit)
  const { data } = useQuery({ ...reportQuery(row?.id ?? ''), enabled: row !== undefined })
  const lines = (data?.unitCode === unit ? data.lines : []).filter(({ isExempt }) => !isExempt)
  const exempt = useExemptLines(month)
  const toast = useToast()
  const count = project ? 1 : (row?.counts.owed ?? 0)
  const confirm = () =>
    exempt.mutate(
      { reason, ...(project ? { projectCode: project } : { unitCode: unit }) },
      {
        onSuccess: ({ exempted }) => {
          toast(`已免报 ${exempted} 行`)
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="免报"
      description={`${monthText(month)}将有 ${count} 行不再应报，从完成率的分母中去掉，灯号记为免责；原因和批准人写入操作记录。`}
      actions={
        <Button
          variant="danger"
          onClick={confirm}
          isBusy={exempt.isPending}
          disabled={reason.trim().length < 2 || count === 0}
        >
          免报 {count} 行
        </Button>
      }
    >
      <div className={styles['form']}>
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
        <TextField
          label="免报原因"
          name="reason"
          value={reason}
          onChange={setReason}
          isRequired
          hint="如：汛期停工，经市级专班同意"
          autoComplete="off"
        />
      </div>
      {exempt.error && <ProblemNotice problem={problemOf(exempt.error)} />}
    </Dialog>
  )
}
