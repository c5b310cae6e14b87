import type { Day } from '../time/day.ts'
import { firstDayOfYear, lastDayOf, type Month } from '../time/month.ts'
import { type Round, roundsBy } from './rounds.ts'

export interface InTime {
  readonly numerator: number
  readonly denominator: number
}

/** Whether something was done in time; null where it is not judged. */
type Verdict = boolean | null

const summed = (verdicts: readonly Verdict[]): InTime => ({
  numerator: verdicts.filter((verdict) => verdict === true).length,
  denominator: verdicts.filter((verdict) => verdict !== null).length,
})

/** The round whose day a blocker is judged by: of what was sent back the first, as that gains no time. */
const judgedRound = (rounds: readonly Round[]): Round | undefined =>
  rounds.findLast(({ reason }) => reason !== 'sent-back')

/** Whether one blocker counts as closed in time, null where it is not judged, and the day it is judged by. */
export function judgedInTime(
  rounds: readonly Round[],
  month: Month,
): { readonly dueOn: Day; readonly isInTime: boolean } | null {
  const verdict = closedBy(rounds, month)
  const judged = judgedRound(roundsBy(rounds, lastDayOf(month)))
  return verdict === null || !judged ? null : { dueOn: judged.dueOn, isInTime: verdict }
}

function closedBy(rounds: readonly Round[], month: Month): Verdict {
  const end = lastDayOf(month)
  const known = roundsBy(rounds, end)
  const [judged, last] = [judgedRound(known), known.at(-1)]
  if (!judged || !last || judged.dueOn < firstDayOfYear(month) || judged.dueOn > end) return null
  const isAnswered = last.answeredOn !== null
  const isInTime = isAnswered && last.answeredOn <= judged.dueOn
  if (isInTime) return last.closedOn === null ? null : true
  const isMissed = known.slice(known.indexOf(judged)).some(({ missedOn, dueOn }) => missedOn !== null && dueOn <= end)
  return isAnswered || isMissed ? false : null
}

/**
 * 堵点按期销号 of a year up to a month (domain §11): of the blockers whose day has come by the month's end, those that were
 * answered by it and are closed, as they stood at that end. What was answered in time and waits for its confirmation is
 * neither, and so is what still has time: of a month that runs its last day is ahead. An answer that was sent back is none:
 * the next one is held against the same day. What was closed and is reopened later has another day of its own from then on.
 */
export const closedInTime = (blockers: readonly (readonly Round[])[], month: Month): InTime =>
  summed(blockers.map((rounds) => closedBy(rounds, month)))

function answeredBy(round: Round, next: Round | undefined): Verdict {
  // An answer that came back is judged by the one that followed it, and what went to another unit in time by that one's.
  if (round.answeredOn !== null && next?.reason === 'sent-back') return round.answeredOn <= round.dueOn ? null : false
  if (round.answeredOn !== null) return round.answeredOn <= round.dueOn
  return round.missedOn === null ? null : false
}

/** 堵点按期答复 of a unit, of a year up to a month: of what it had to answer by the month's end, what it answered by its day. */
export function answeredInTime(rounds: readonly (readonly Round[])[], unitCode: string, month: Month): InTime {
  const end = lastDayOf(month)
  const begin = firstDayOfYear(month)
  return summed(
    rounds.flatMap((all) => {
      const known = roundsBy(all, end)
      return known.flatMap((round, at) => {
        const isAsked = round.unitCode === unitCode && round.dueOn >= begin && round.dueOn <= end
        return isAsked ? [answeredBy(round, known[at + 1])] : []
      })
    }),
  )
}
