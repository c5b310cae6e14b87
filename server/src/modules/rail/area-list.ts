import { type AreaList, isRecomputed } from '@pianqu/shared/areas/membership.ts'
import type { Day } from '@pianqu/shared/time/day.ts'

interface Listed {
  readonly on: Day
  readonly today: Day
  readonly list: AreaList
}

/** Over the list of which day a day is measured, and what is said where that is another one (domain.md §8). */
export function listedAs({ on, today, list }: Listed) {
  const recomputed = isRecomputed(list, on, today)
  return {
    listedOn: recomputed ? today : on,
    recomputed,
    note: recomputed ? `重算：按${today}的名单计算${on}的覆盖，不是${on}名单上的片区` : null,
  }
}
