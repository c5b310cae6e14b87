import type { IsWorkingDay } from '../periods/due.ts'
import { type Day, dayAfter, dayBefore, daysBetween, earlierDay, laterDay } from '../time/day.ts'
import { type BlockerLevel, blockerLevels } from './blocker.schema.ts'
import { answerDaysOf, type BlockerRule } from './blocker-rule.schema.ts'

/** 暂缓: from and until are the first and the last day on which the clock stands. */
export interface Pause {
  readonly from: Day
  readonly until: Day
}

/** The pauses of a clock that runs again on a day: the one that holds ends with the day before. */
export const resumedPauses = <Held extends Pause>(pauses: readonly Held[], today: Day): Held[] =>
  pauses
    .map((pause) => (pause.from <= today && today <= pause.until ? { ...pause, until: dayBefore(today) } : pause))
    .filter(({ from, until }) => from <= until)

/** The days that are counted: on which offices work and the clock does not stand. */
export interface ClockDays {
  readonly isWorkingDay: IsWorkingDay
  readonly pauses: readonly Pause[]
}

const stands = (day: Day, pauses: readonly Pause[]): boolean =>
  pauses.some(({ from, until }) => from <= day && day <= until)

const counts = (day: Day, { isWorkingDay, pauses }: ClockDays): boolean => isWorkingDay(day) && !stands(day, pauses)

/** No calendar rests so long, pauses included: they are bounded where they are given. */
const mostDays = 40_000

function walk(from: Day, count: number, step: (day: Day) => Day, days: ClockDays): Day {
  let current = from
  for (let [left, walked] = [count, 0]; left > 0; walked += 1) {
    if (walked > mostDays) throw new RangeError(`No day to count in ${mostDays} days from ${from}`)
    current = step(current)
    if (counts(current, days)) left -= 1
  }
  return current
}

/** The day that is so many counted days after another; days of a pause are not counted (domain §6). */
export const countedDaysAfter = (day: Day, count: number, days: ClockDays): Day => walk(day, count, dayAfter, days)

/** The day that is so many counted days before another. */
export const countedDaysBefore = (day: Day, count: number, days: ClockDays): Day => walk(day, count, dayBefore, days)

/** How many counted days come after a day, up to another. */
export function countedDaysBetween(from: Day, to: Day, days: ClockDays): number {
  let counted = 0
  for (let day = from; day < to; ) {
    day = dayAfter(day)
    if (counts(day, days)) counted += 1
  }
  return counted
}

/** When the level whose days began on `since` has to have answered. */
export const dueDayOf = (
  level: BlockerLevel,
  since: Day,
  rule: Pick<BlockerRule, 'answerDays'>,
  days: ClockDays,
): Day => countedDaysAfter(since, answerDaysOf(rule, level), days)

export const levelAbove = (level: BlockerLevel): BlockerLevel | null =>
  blockerLevels[blockerLevels.indexOf(level) + 1] ?? null

export interface Escalation {
  readonly level: BlockerLevel
  readonly effectiveOn: Day
}

/** Calendar days since a due day, without those on which the clock stood; 0 until it has passed. */
export function overdueDaysOf(dueOn: Day, until: Day, pauses: readonly Pause[]): number {
  let late = 0
  let counted = dueOn
  // In order, so that days of two pauses are left out once.
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    late += Math.max(0, daysBetween(counted, earlierDay(dayBefore(pause.from), until)))
    counted = laterDay(counted, earlierDay(pause.until, until))
  }
  return late + Math.max(0, daysBetween(counted, until))
}

export interface ClockGiven extends ClockDays {
  readonly assignedOn: Day
  readonly level: BlockerLevel
  readonly rule: Pick<BlockerRule, 'answerDays'>
  readonly today: Day
  /** The clock stops with the answer. */
  readonly answeredOn?: Day | null
}

export interface ClockReading {
  readonly dueOn: Day
  readonly level: BlockerLevel
  readonly overdueDays: number
  readonly escalations: readonly Escalation[]
}

/**
 * Where a blocker stands that was assigned on a day and not answered since (domain §6): overdue takes it one level up on
 * the first counted day after the due day, from which the days of the next level are counted.
 */
export function readClock({ assignedOn, level, rule, today, answeredOn = null, ...days }: ClockGiven): ClockReading {
  const until = answeredOn === null ? today : earlierDay(today, answeredOn)
  const escalations: Escalation[] = []
  let at: Escalation = { level, effectiveOn: assignedOn }
  for (;;) {
    const dueOn = dueDayOf(at.level, at.effectiveOn, rule, days)
    const above = levelAbove(at.level)
    const next = above && { level: above, effectiveOn: countedDaysAfter(dueOn, 1, days) }
    if (!next || next.effectiveOn > until) {
      return { dueOn, level: at.level, overdueDays: overdueDaysOf(dueOn, until, days.pauses), escalations }
    }
    escalations.push(next)
    at = next
  }
}
