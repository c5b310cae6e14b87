import type { Period, PeriodStep } from '@pianqu/shared/periods/period.contract.ts'
import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { paths } from '../../../navigation/paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useFrozen, usePeriodStep } from '../review.queries.ts'
import { consequenceOf, stepNames } from './period-words.ts'

interface PeriodStepDialogProps {
  readonly step: PeriodStep
  readonly period: Period
  readonly rows: readonly ReportRow[]
  readonly onClose: () => void
}

/** Says what a step of the month will do, in numbers, and takes it; publishing again needs its reason. */
export function PeriodStepDialog({ step, period, rows, onClose }: PeriodStepDialogProps) {
  const [note, setNote] = useState('')
  const take = usePeriodStep(period.month)
  const toast = useToast()
  const navigate = useNavigate()
  const isPublished = step === 'publish' || step === 'republish'
  const frozen = useFrozen(period.month, isPublished)
  const tell = (snapshot: string | null) => {
    if (!isPublished || !snapshot) return toast(`已${stepNames[step]}`)
    const show = () => void navigate(paths.overview({ month: period.month, snapshot }))
    toast(`已${stepNames[step]}`, `快照 ${snapshot}`, show, '看快照')
  }
  const needsNote = step === 'republish' || (step === 'publish' && period.accepted < period.owed)
  const confirm = () =>
    take.mutate(
      { step, version: period.version, ...(needsNote && { note }) },
      {
        onSuccess: ({ snapshot }) => {
          tell(snapshot)
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${stepNames[step]}？`}
      description={consequenceOf(step, period, rows, frozen)}
      problem={take.error && problemOf(take.error)}
      actions={
        <Button
          variant={step === 'reopen' ? 'primary' : 'danger'}
          onClick={confirm}
          isBusy={take.isPending}
          disabled={needsNote && note.trim() === ''}
        >
          {stepNames[step]}
        </Button>
      }
    >
      {needsNote && (
        <TextField
          label={step === 'republish' ? '更正说明' : '先行发布的原因'}
          name="note"
          value={note}
          onChange={setNote}
          isRequired
          hint={
            step === 'republish' ? '改了什么、为什么，随快照保存（必填）' : '还有行没有接收，说明为什么先发布（必填）'
          }
          autoComplete="off"
        />
      )}
    </Dialog>
  )
}
