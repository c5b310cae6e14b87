import type { Period, PeriodStep } from '@pianqu/shared/periods/period.contract.ts'
import { decidePeriodStep } from '@pianqu/shared/periods/period.workflow.ts'
import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { OpenPeriodDialog } from './open-period-dialog.tsx'
import { PeriodStepDialog } from './period-step-dialog.tsx'
import { stepNames } from './period-words.ts'
import { periodsQuery } from './review.queries.ts'

interface PeriodControlsProps {
  readonly month: Month
  readonly rows: readonly ReportRow[]
}

const steps: readonly PeriodStep[] = ['close', 'reopen', 'publish', 'republish']

/** Opens a month, and takes the one in sight through its life. */
export function PeriodControls({ month, rows }: PeriodControlsProps) {
  const periods = useQuery(periodsQuery).data?.rows ?? []
  const period = periods.find((each) => each.month === month)
  const [step, setStep] = useState<PeriodStep | 'open' | null>(null)
  const close = () => setStep(null)
  return (
    <>
      <Button onClick={() => setStep('open')}>开放月份</Button>
      {period &&
        steps
          .filter((each) => isOffered(each, period))
          .map((each) => (
            <Button key={each} variant={each === 'publish' ? 'primary' : 'secondary'} onClick={() => setStep(each)}>
              {stepNames[each]}
            </Button>
          ))}
      {step === 'open' && <OpenPeriodDialog periods={periods} onClose={close} />}
      {step && step !== 'open' && period && (
        <PeriodStepDialog step={step} period={period} rows={rows} onClose={close} />
      )}
    </>
  )
}

const isOffered = (step: PeriodStep, { state }: Period): boolean => decidePeriodStep(step, state).allowed
