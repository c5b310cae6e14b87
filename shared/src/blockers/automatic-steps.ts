import { type Day, laterDay } from '../time/day.ts'
import type { BlockerLevel, BlockerState } from './blocker.schema.ts'
import { type ClockDays, countedDaysAfter, countedDaysBefore, dueDayOf, levelAbove } from './blocker-clock.ts'
import type { BlockerRule } from './blocker-rule.schema.ts'
import { type SupervisionColour, supervisionColours } from './supervision.schema.ts'

/** What of a blocker moves by itself. */
export interface Watched {
  readonly state: BlockerState
  readonly level: BlockerLevel
  /** When the unit that leads was given it. */
  readonly handedOn: Day | null
  /** From which day the days of the level are counted. */
  readonly since: Day | null
  readonly answeredOn: Day | null
  readonly isCheckedByTaskforce: boolean
  /** Orders of supervision written about the days that are running. */
  readonly supervised: readonly SupervisionColour[]
  readonly rule: BlockerRule
}

export type AutomaticStep =
  | { readonly kind: 'silence'; readonly on: Day }
  | { readonly kind: 'hand-up'; readonly on: Day }
  | { readonly kind: 'escalate'; readonly on: Day; readonly level: BlockerLevel }
  | { readonly kind: 'supervise'; readonly on: Day; readonly colour: SupervisionColour; readonly dueOn: Day }

const waits: readonly BlockerState[] = ['assigned', 'accepted', 'disputed', 'ruling']

/** Whether an answer is owed, so that the clock runs. */
export const isRunning = ({ state, since }: Pick<Watched, 'state' | 'since'>): boolean =>
  since !== null && waits.includes(state)

const dayOfColour: Readonly<Record<SupervisionColour, (dueOn: Day, rule: BlockerRule, days: ClockDays) => Day>> = {
  blue: (dueOn, { warnDays }, days) => countedDaysBefore(dueOn, warnDays, days),
  yellow: (dueOn) => dueOn,
  red: (dueOn, _rule, days) => countedDaysAfter(dueOn, 1, days),
}

function runningSteps({ state, level, handedOn, since, supervised, rule }: Watched, days: ClockDays): AutomaticStep[] {
  if (since === null || !isRunning({ state, since })) return []
  const dueOn = dueDayOf(level, since, rule, days)
  const orders = supervisionColours
    .filter((colour) => !supervised.includes(colour))
    .map((colour): AutomaticStep => {
      // Where fewer days are left than the warning takes, it is written when the days begin.
      return { kind: 'supervise', on: laterDay(dayOfColour[colour](dueOn, rule, days), since), colour, dueOn }
    })
  const silence: AutomaticStep[] =
    state === 'assigned' && handedOn !== null
      ? [{ kind: 'silence', on: countedDaysAfter(handedOn, rule.acceptDays + 1, days) }]
      : []
  const above = levelAbove(level)
  const escalation: AutomaticStep[] = above
    ? [{ kind: 'escalate', on: countedDaysAfter(dueOn, 1, days), level: above }]
    : []
  return [...silence, ...orders, ...escalation]
}

function answeredSteps({ state, answeredOn, isCheckedByTaskforce, rule }: Watched, days: ClockDays): AutomaticStep[] {
  if (state !== 'answered' || answeredOn === null || isCheckedByTaskforce) return []
  // Pauses are for who owes an answer, not for who has it.
  return [{ kind: 'hand-up', on: countedDaysAfter(answeredOn, rule.confirmDays + 1, { ...days, pauses: [] }) }]
}

/** What happens next by itself if nobody does anything; `null` where nothing would. */
export function nextAutomaticStep(watched: Watched, days: ClockDays): AutomaticStep | null {
  const steps = [...runningSteps(watched, days), ...answeredSteps(watched, days)]
  return steps.reduce<AutomaticStep | null>((first, step) => (first && first.on <= step.on ? first : step), null)
}

/** The blocker once a step has happened by itself. */
export function afterAutomaticStep(watched: Watched, step: AutomaticStep): Watched {
  if (step.kind === 'silence') return { ...watched, state: 'accepted' }
  if (step.kind === 'hand-up') return { ...watched, isCheckedByTaskforce: true }
  if (step.kind === 'supervise') return { ...watched, supervised: [...watched.supervised, step.colour] }
  return { ...watched, level: step.level, since: step.on, supervised: [] }
}

/**
 * Everything that has happened by itself up to a day, in order: silence counts as acceptance, overdue goes one level up,
 * supervision is ordered, an answer nobody confirms goes to the task force and is never closed (domain §6). The same
 * whether it is asked every day or once after a month.
 */
export function automaticSteps(watched: Watched, days: ClockDays, today: Day): readonly AutomaticStep[] {
  const steps: AutomaticStep[] = []
  for (let now = watched; ; ) {
    const step = nextAutomaticStep(now, days)
    if (!step || step.on > today) return steps
    steps.push(step)
    now = afterAutomaticStep(now, step)
  }
}
