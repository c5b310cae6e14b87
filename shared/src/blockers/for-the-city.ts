import type { Day } from '../time/day.ts'
import type { BlockerLevel } from './blocker.schema.ts'

/** A step of a blocker's history, in order. */
export interface PastStep {
  readonly step: string
  readonly on: Day
  readonly level: BlockerLevel
}

/**
 * Whether a blocker was one for the city to decide on a day (待市级议定): open, and come up to the task force or the leaders,
 * or disputed twice and not ruled on.
 */
export function isForTheCity(steps: readonly PastStep[], day: Day): boolean {
  const past = steps.filter(({ on, step }) => on <= day && step !== 'supervise')
  const last = past.at(-1)
  if (!last || last.step === 'confirm') return false
  const disputes = past.filter(({ step }) => step === 'dispute').length
  if (last.step === 'dispute' && disputes > 1) return true
  return last.level === 'taskforce' || last.level === 'leader'
}
