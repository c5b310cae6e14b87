import type { ProjectStage } from '@pianqu/shared/projects/project-stage.ts'
import { addMonths, type Month, monthOf } from '@pianqu/shared/time/month.ts'
import type { Random } from '../random.ts'

interface Timeline {
  readonly stage: ProjectStage
  readonly plannedStart: Month | null
  readonly plannedCompletion: Month | null
  readonly actualStart: Month | null
  readonly actualCompletion: Month | null
}

/** What the drawing of dates depends on: how late things start here, and the last month that was reported. */
interface Circumstances {
  readonly slowness: number
  readonly lastReported: Month
}

type Draw = (random: Random, circumstances: Circumstances) => Timeline

const reached = (month: Month, last: Month): Month | null => (month <= last ? month : null)

function startDelay(random: Random, slowness: number): number {
  if (random.chance(0.72 - 0.37 * slowness)) return 0
  return random.int(1, 2 + Math.round(4 * slowness))
}

function finished(year: number): Draw {
  return (random) => {
    const actualCompletion = monthOf(year, random.int(2, 12))
    const plannedCompletion = addMonths(actualCompletion, random.int(-4, 1))
    const plannedStart = addMonths(plannedCompletion, -random.int(18, 36))
    const actualStart = addMonths(plannedStart, random.int(0, 3))
    return { stage: 'finishing', plannedStart, plannedCompletion, actualStart, actualCompletion }
  }
}

const finishing: Draw = (random, { slowness, lastReported }) => {
  const plannedCompletion = monthOf(2025, random.int(2, 12))
  const plannedStart = addMonths(plannedCompletion, -random.int(20, 40))
  const actualStart = addMonths(plannedStart, random.int(0, 2))
  const isLate = random.chance(0.2 + 0.5 * slowness)
  const due = addMonths(plannedCompletion, isLate ? random.int(3, 8) : random.int(-1, 1))
  const actualCompletion = reached(due, lastReported)
  return { stage: 'finishing', plannedStart, plannedCompletion, actualStart, actualCompletion }
}

const building: Draw = (random) => {
  const actualStart = monthOf(2022, random.int(3, 36))
  const plannedStart = addMonths(actualStart, -random.int(0, 3))
  const plannedCompletion = monthOf(2026, random.int(1, 34))
  return { stage: 'building', plannedStart, plannedCompletion, actualStart, actualCompletion: null }
}

const starting: Draw = (random, { slowness, lastReported }) => {
  const plannedStart = monthOf(2025, random.int(1, 12))
  const actualStart = reached(addMonths(plannedStart, startDelay(random, slowness)), lastReported)
  const plannedCompletion = addMonths(plannedStart, random.int(15, 36))
  return { stage: 'starting', plannedStart, plannedCompletion, actualStart, actualCompletion: null }
}

const preparing: Draw = (random) => {
  const plannedStart = random.chance(0.8) ? monthOf(2026, random.int(1, 15)) : null
  const plannedCompletion = plannedStart && random.chance(0.8) ? addMonths(plannedStart, random.int(18, 40)) : null
  return { stage: 'preparing', plannedStart, plannedCompletion, actualStart: null, actualCompletion: null }
}

const draws: readonly (readonly [Draw, number])[] = [
  [finished(2023), 1],
  [finished(2024), 5],
  [finishing, 15],
  [building, 43],
  [starting, 23],
  [preparing, 13],
]

/** Planned and actual dates that agree with the stage as the registry knows it in October 2025. */
export function drawTimeline(random: Random, circumstances: Circumstances): Timeline {
  return random.weighted(draws)(random, circumstances)
}
