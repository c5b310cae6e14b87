import type { Period, PeriodStep } from '@pianqu/shared/periods/period.contract.ts'
import { decidePeriodStep } from '@pianqu/shared/periods/period.workflow.ts'
import { Button } from '../../../ui/button.tsx'
import { stepNames } from './period-words.ts'

interface PeriodControlsProps {
  readonly period: Period | undefined
  readonly onStep: (step: PeriodStep | 'open') => void
}

const steps: readonly PeriodStep[] = ['close', 'reopen', 'publish', 'republish']

/** Opens a month, and takes the one in sight through its life. */
export function PeriodControls({ period, onStep }: PeriodControlsProps) {
  return (
    <>
      <Button onClick={() => onStep('open')}>开放月份</Button>
      {period &&
        steps
          .filter((each) => isOffered(each, period))
          .map((each) => (
            <Button key={each} variant={each === 'publish' ? 'primary' : 'secondary'} onClick={() => onStep(each)}>
              {stepNames[each]}
            </Button>
          ))}
    </>
  )
}

const isOffered = (step: PeriodStep, { state }: Period): boolean => decidePeriodStep(step, state).allowed
