import type { Day } from '../time/day.ts'

/** A step of a blocker's history, in order; of an order of supervision the text is its colour. */
export interface HistoryStep {
  readonly step: string
  readonly on: Day
  readonly text: string | null
}

/** What the days of a level begin with. */
const begins: ReadonlySet<string> = new Set(['assign', 'transfer', 'rule', 'reopen'])
/** After these nobody owes an answer. */
const ends: ReadonlySet<string> = new Set(['answer', 'confirm', 'hand-up'])

/** What was so far of the days that run. */
interface Running {
  readonly isOwed: boolean
  readonly wentUp: Day | null
  readonly passed: Day | null
}

function after(before: Running, { step, on, text }: HistoryStep): Running {
  if (begins.has(step)) return { ...before, isOwed: true, passed: null }
  if (ends.has(step)) return { ...before, isOwed: false }
  if (step === 'escalate') return { ...before, wentUp: before.wentUp ?? on }
  return step === 'supervise' && text === 'red' ? { ...before, passed: before.passed ?? on } : before
}

/**
 * Since when an answer to a blocker was late on a day, by what had happened until then: it has gone up a level, or its red
 * order of supervision was written, and no answer has come. Null where it was not late.
 */
export function lateSince(steps: readonly HistoryStep[], day: Day): Day | null {
  const past = steps.filter(({ on }) => on <= day)
  const { isOwed, wentUp, passed } = past.reduce(after, { isOwed: false, wentUp: null, passed: null })
  return isOwed ? (wentUp ?? passed) : null
}
