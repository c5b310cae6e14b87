import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import type { Random } from '../random.ts'
import { drawTrouble, lagWords, type Trouble, type Words } from './troubles.ts'

/** What is peculiar to the way one project is reported. */
export interface Habits {
  /** Below 1 the works run ahead of the money, above it behind. */
  readonly progressBend: number
  readonly statisticsPercent: number
  /** Months from the start until the statistics office counts the project. */
  readonly statisticsAfter: number
  readonly fundsShare: number
  readonly trouble: Trouble | null
  /** What is said of it while it is far behind and nothing else is told. */
  readonly lag: Words
}

export function drawHabits(random: Random, words: Random, project: Project): Habits {
  const { plannedStart, actualStart } = project
  const isOverdue = plannedStart !== null && actualStart === null && plannedStart <= '2025-08'
  return {
    progressBend: random.between(0.86, 1.12),
    statisticsPercent: random.int(78, 98),
    statisticsAfter: random.weighted([
      [0, 22],
      [1, 24],
      [2, 27],
      [3, 14],
      [5, 9],
      [40, 4],
    ]),
    fundsShare: random.between(0.75, 1.05),
    trouble: drawTrouble(random, isOverdue ? plannedStart : null),
    lag: lagWords(words),
  }
}
