import type { TimelineStep } from '@pianqu/shared/rail/rail.contract.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'

export type AreaState = TimelineStep['areas'][number]

/** How things stand on a day. */
interface DayState {
  /** The place of the last step by the day; -1 before the first. */
  readonly index: number
  readonly step: TimelineStep | undefined
  readonly areas: ReadonlyMap<string, AreaState>
}

/** The last step on or before a day; -1 where there is none. */
export const indexAt = (steps: readonly TimelineStep[], day: Day): number => steps.findLastIndex(({ on }) => on <= day)

/** What stands on a day: each step changes some areas, lets some in and takes some off. */
export function stateAt(steps: readonly TimelineStep[], day: Day): DayState {
  const index = indexAt(steps, day)
  const areas = new Map<string, AreaState>()
  for (const step of steps.slice(0, index + 1)) {
    for (const code of step.delists) areas.delete(code)
    for (const area of step.areas) areas.set(area.code, area)
  }
  return { index, step: steps[index], areas }
}

/** The day of the next event, or of the one before; null at the ends. */
export function neighbour(steps: readonly TimelineStep[], day: Day, direction: 1 | -1): Day | null {
  const step = direction === 1 ? steps.find(({ on }) => on > day) : steps.findLast(({ on }) => on < day)
  return step?.on ?? null
}

/** Where a key leads from a day; undefined for keys that do not move the slider. */
export function dayOfKey(key: string, steps: readonly TimelineStep[], day: Day): Day | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return neighbour(steps, day, -1) ?? day
    case 'ArrowRight':
    case 'ArrowUp':
      return neighbour(steps, day, 1) ?? day
    case 'Home':
      return steps[0]?.on ?? day
    case 'End':
      return steps.at(-1)?.on ?? day
    default:
      return
  }
}

/** The day of a step, or today, that lies nearest to so many days after the first step: what a slider is drawn to. */
export function nearestDay(steps: readonly TimelineStep[], today: Day, days: number): Day {
  const [first] = steps
  if (!first) return today
  const far = (day: Day) => Math.abs(daysBetween(first.on, day) - days)
  return [...steps.map(({ on }) => on), today].reduce((best, day) => (far(day) < far(best) ? day : best))
}
