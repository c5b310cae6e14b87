import { type Period, type PeriodStep, takePeriodStep } from '@pianqu/shared/periods/period.contract.ts'
import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../../ui/form/entries.tsx'
import { useFrozen, usePeriodStep } from '../review.queries.ts'
import { consequenceOf, stepNames } from './period-words.ts'

interface PeriodStepDialogProps {
  readonly step: PeriodStep
  readonly period: Period
  readonly rows: readonly ReportRow[]
  readonly onClose: () => void
}

const noteOf = {
  republish: { label: '更正说明', hint: '改了什么、为什么，随快照保存（必填）' },
  publish: { label: '先行发布的原因', hint: '还有行没有接收，说明为什么先发布（必填）' },
}

/** Says what a step of the month will do, in numbers, and takes it; publishing again needs its reason. */
export function PeriodStepDialog({ step, period, rows, onClose }: PeriodStepDialogProps) {
  const { month, version, accepted, owed } = period
  const navigate = useNavigate()
  const isPublished = step === 'publish' || step === 'republish'
  const frozen = useFrozen(month, isPublished)
  const note = step === 'republish' || (step === 'publish' && accepted < owed) ? noteOf[step] : undefined
  return (
    <FormDialog
      title={`${stepNames[step]}？`}
      description={consequenceOf(step, period, rows, frozen)}
      endpoint={takePeriodStep}
      command={usePeriodStep(month)}
      body={{ step, version }}
      missing={(written) =>
        note && !String(written['note'] ?? '').trim() && { name: 'note', message: `请填写${note.label}` }
      }
      verb={stepNames[step]}
      isDanger={step !== 'reopen'}
      done={({ snapshot }) => {
        if (!isPublished || !snapshot) return [`已${stepNames[step]}`]
        const show = () => void navigate(paths.overview({ month, snapshot }))
        return [`已${stepNames[step]}`, `快照 ${snapshot}`, show, '看快照']
      }}
      onClose={onClose}
    >
      {note && <TextEntry label={note.label} name="note" hint={note.hint} />}
    </FormDialog>
  )
}
