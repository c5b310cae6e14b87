import type { IsWorkingDay } from '../periods/due.ts'
import { firstDayOfYear, lastDayOf, type Month } from '../time/month.ts'
import { countedDaysBetween } from './blocker-clock.ts'
import { medianOf, nearestRank } from './blocker-sums.ts'
import { answeredInTime } from './closed-in-time.ts'
import { type Round, roundsBy } from './rounds.ts'
import type { UnitAnswers } from './unit-answers.schema.ts'

type Answers = Omit<UnitAnswers, 'unitName'>

const isWaited = ({ answeredOn, endedOn, closedOn }: Round): boolean =>
  answeredOn === null && endedOn === null && closedOn === null

/** What a unit had to answer in the year up to a month; null where nothing was its to answer. */
export function unitAnswersOf(
  blockers: readonly (readonly Round[])[],
  unitCode: string,
  month: Month,
  isWorkingDay: IsWorkingDay,
): Answers | null {
  const [begin, end] = [firstDayOfYear(month), lastDayOf(month)]
  const own = blockers.flatMap((rounds) => roundsBy(rounds, end)).filter((round) => round.unitCode === unitCode)
  const took = own.flatMap(({ givenOn, answeredOn }) =>
    answeredOn === null || answeredOn < begin
      ? []
      : [countedDaysBetween(givenOn, answeredOn, { isWorkingDay, pauses: [] })],
  )
  const { numerator, denominator } = answeredInTime(blockers, unitCode, month)
  const open = own.filter(isWaited).length
  if (denominator === 0 && took.length === 0 && open === 0) return null
  return {
    unitCode,
    asked: denominator,
    inTime: numerator,
    answered: took.length,
    medianDays: medianOf(took),
    ninetiethDays: nearestRank(took, 90),
    open,
  }
}
