import type { Day } from '../time/day.ts'
import { groupBy } from '../words/group-by.ts'
import type { DirectiveState } from './directive.schema.ts'

/** A directive as far as its unit is judged by it. */
export interface JudgedDirective {
  readonly leadUnit: string
  readonly dueOn: Day | null
  readonly state: DirectiveState
  /** The day on which the unit said that it is done, where it was confirmed. */
  readonly doneOn: Day | null
}

/** 兑现率 of a unit: of what had to be done by a day, what was done by its own. */
export interface Fulfilment {
  readonly unitCode: string
  /** Done no later than its day. */
  readonly kept: number
  /** Fallen due by the day, or done. */
  readonly owed: number
  /** Done, but later than its day. */
  readonly late: number
  /** Not due yet and not done: in no rate. */
  readonly ahead: number
}

const isDone = ({ state }: JudgedDirective): boolean => state === 'done'

/** What had fallen due by a day, or was done before; without a day of its own a directive is owed once it is done. */
const isOwed = (directive: JudgedDirective, day: Day): boolean =>
  isDone(directive) || (directive.dueOn !== null && directive.dueOn < day)

const isKept = ({ doneOn, dueOn, ...directive }: JudgedDirective): boolean =>
  isDone({ doneOn, dueOn, ...directive }) && (dueOn === null || (doneOn !== null && doneOn <= dueOn))

/** The rates of units by a day, those with the most broken promises first. Nothing owed is no rate, not 0. */
export function fulfilmentOf(directives: readonly JudgedDirective[], day: Day): Fulfilment[] {
  const units = groupBy(
    directives.filter(({ state }) => state !== 'withdrawn'),
    ({ leadUnit }) => leadUnit,
  )
  return [...units]
    .map(([unitCode, own]): Fulfilment => {
      const owed = own.filter((directive) => isOwed(directive, day))
      const kept = owed.filter(isKept).length
      return {
        unitCode,
        kept,
        owed: owed.length,
        late: owed.filter(isDone).length - kept,
        ahead: own.length - owed.length,
      }
    })
    .toSorted((a, b) => b.owed - b.kept - (a.owed - a.kept) || (a.unitCode < b.unitCode ? -1 : 1))
}
