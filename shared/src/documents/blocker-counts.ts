import type { BlockerType } from '../blockers/blocker.schema.ts'
import { isForTheCity, type PastStep } from '../blockers/for-the-city.ts'
import type { Day } from '../time/day.ts'
import { type Month, monthOfDay } from '../time/month.ts'
import type { BlockerCounts } from './bulletin-facts.ts'

export interface BlockerHistory {
  readonly type: BlockerType
  readonly raisedOn: Day
  /** In order, and none that was not known yet. */
  readonly steps: readonly PastStep[]
}

interface Moment {
  readonly month: Month
  readonly asOf: Day
}

const bySteps = ({ steps }: BlockerHistory, day: Day): PastStep[] =>
  steps.filter(({ on, step }) => on <= day && step !== 'supervise')

/** What blockers came to on a day, told from their steps up to then. */
export function blockerCountsOn(histories: readonly BlockerHistory[], { month, asOf }: Moment): BlockerCounts {
  const known = histories
    .map((history) => ({ ...history, past: bySteps(history, asOf) }))
    .filter(({ past }) => past.length > 0)
  const open = known.filter(({ past }) => past.at(-1)?.step !== 'confirm')
  const types = [...new Set(open.map(({ type }) => type))]
    .map((type) => ({ type, count: open.filter((each) => each.type === type).length }))
    .toSorted((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1))
  return {
    open: open.length,
    raised: known.filter(({ raisedOn }) => monthOfDay(raisedOn) === month).length,
    closed: known.filter(({ past }) => {
      const last = past.at(-1)
      return last?.step === 'confirm' && monthOfDay(last.on) === month
    }).length,
    escalated: open.filter(({ past }) => past.some(({ step }) => step === 'escalate')).length,
    forTheCity: open.filter(({ steps }) => isForTheCity(steps, asOf)).length,
    types,
  }
}
