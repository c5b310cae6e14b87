import type { ProblemCode } from '../http/problem.ts'
import type { PeriodState, PeriodStep } from './period.contract.ts'

interface Step {
  readonly from: readonly PeriodState[]
  readonly to: PeriodState
}

/** The life of a month, whole. A step that is not here cannot happen. */
export const periodStepTable = {
  close: { from: ['open'], to: 'closed' },
  reopen: { from: ['closed'], to: 'open' },
  publish: { from: ['closed', 'imported'], to: 'published' },
  republish: { from: ['published'], to: 'published' },
} as const satisfies Record<PeriodStep, Step>

export type PeriodDecision =
  | { readonly allowed: true; readonly next: PeriodState }
  | { readonly allowed: false; readonly because: ProblemCode }

/** May the month take this step? Who may ask is a question of access. */
export function decidePeriodStep(step: PeriodStep, state: PeriodState): PeriodDecision {
  const { from, to }: Step = periodStepTable[step]
  return from.includes(state) ? { allowed: true, next: to } : { allowed: false, because: 'period/wrong-state' }
}
