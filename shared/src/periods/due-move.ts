import type { Day } from '../time/day.ts'

interface Move {
  readonly dueOn: Day
  readonly before: Day
  readonly today: Day
}

/** Why a due day cannot become this one, in a sentence; `null` where it can. */
export function dueMoveFault({ dueOn, before, today }: Move): string | null {
  if (dueOn === before) return `截止日已经是${before}`
  return dueOn < today ? `新的截止日${dueOn}早于今天${today}，会让已经报送的变成迟报，请改为今天或以后` : null
}

/** `11-14（原11-07）`: the day that holds and, where it was moved, the one that the month was opened with. */
export const bothDays = (dueOn: Day, originalDueOn: Day | null): string =>
  originalDueOn === null || originalDueOn === dueOn ? dueOn.slice(5) : `${dueOn.slice(5)}，原${originalDueOn.slice(5)}`
