import type { Day } from '../time/day.ts'
import type { BlockerLevel } from './blocker.schema.ts'
import { type ClockDays, dueDayOf } from './blocker-clock.ts'
import type { BlockerRule } from './blocker-rule.schema.ts'
import type { SupervisionColour } from './supervision.schema.ts'

/** A step of a blocker's history, in order, as far as it says who had to answer by when. */
export interface AnsweringStep {
  readonly step: string
  readonly on: Day
  /** The unit that leads after the step. */
  readonly unitCode: string | null
  readonly level: BlockerLevel
  /** Of an order of supervision its colour. */
  readonly text: string | null
}

/** Why a unit has it: it was handed over, or what it had answered was sent back, or was reopened after it had been closed. */
export type RoundReason = 'handed' | 'sent-back' | 'reopened'

/** A time in which one unit owed an answer, from the day on which it was given the blocker. */
export interface Round {
  readonly unitCode: string
  readonly reason: RoundReason
  readonly givenOn: Day
  readonly dueOn: Day
  readonly answeredOn: Day | null
  /** When the day was written down as let pass; null while it is still ahead, or where an answer came in time. */
  readonly missedOn: Day | null
  readonly closedOn: Day | null
  /** When the unit no longer had it: it went to another, or its answer came back. */
  readonly endedOn: Day | null
}

const handing: readonly string[] = ['assign', 'transfer', 'rule']
const red: SupervisionColour = 'red'

/** What a step makes of the rounds before it; the last of them is the one that runs. */
function after(rounds: readonly Round[], step: AnsweringStep, dueOn: (step: AnsweringStep) => Day): readonly Round[] {
  const last = rounds.at(-1)
  const begun = (reason: RoundReason, unitCode: string): readonly Round[] => [
    ...rounds.slice(0, -1),
    ...(last ? [{ ...last, endedOn: step.on }] : []),
    {
      unitCode,
      reason,
      givenOn: step.on,
      dueOn: dueOn(step),
      answeredOn: null,
      missedOn: null,
      closedOn: null,
      endedOn: null,
    },
  ]
  const changed = (change: Partial<Round>): readonly Round[] =>
    last ? [...rounds.slice(0, -1), { ...last, ...change }] : rounds
  if (handing.includes(step.step)) {
    const isNew = step.unitCode !== null && step.unitCode !== last?.unitCode
    return isNew ? begun('handed', step.unitCode) : rounds
  }
  if (!last) return rounds
  if (step.step === 'reopen') return begun(last.closedOn === null ? 'sent-back' : 'reopened', last.unitCode)
  if (step.step === 'answer') return changed({ answeredOn: step.on })
  if (step.step === 'confirm') return changed({ closedOn: step.on })
  const isMissed = step.step === 'supervise' && step.text === red && step.on > last.dueOn && last.missedOn === null
  return isMissed ? changed({ missedOn: step.on }) : rounds
}

/**
 * Who owed an answer to a blocker, one after the other, and by when: worked out again from its history, so that what was
 * answered in time in one month stays so whatever happens to the blocker later. Left with its unit after a dispute, its
 * round goes on.
 */
export function roundsOf(
  steps: readonly AnsweringStep[],
  rule: Pick<BlockerRule, 'answerDays'>,
  days: ClockDays,
): readonly Round[] {
  const dueOn = ({ level, on }: AnsweringStep) => dueDayOf(level, on, rule, days)
  return steps.reduce<readonly Round[]>((rounds, step) => after(rounds, step, dueOn), [])
}

/** The rounds as they stood at the end of a day. A day that was let pass is known from whatever came after it. */
export function roundsBy(rounds: readonly Round[], end: Day): readonly Round[] {
  const by = (day: Day | null) => (day !== null && day <= end ? day : null)
  return rounds
    .filter(({ givenOn }) => givenOn <= end)
    .map((round) => ({
      ...round,
      answeredOn: by(round.answeredOn),
      closedOn: by(round.closedOn),
      endedOn: by(round.endedOn),
      missedOn: round.missedOn ?? (isLateAnswer(round) ? round.answeredOn : null),
    }))
}

const isLateAnswer = ({ answeredOn, dueOn }: Round): boolean => answeredOn !== null && answeredOn > dueOn
