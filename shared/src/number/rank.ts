import { type AnyRatio, roundedUnits } from './ratio.ts'

export interface Ranked<T> {
  readonly row: T
  /** `null` without a score. */
  readonly place: number | null
  /** Whether another row shares the place. */
  readonly tied: boolean
  /** The score as published; `null` where there is none. */
  readonly score: number | null
}

interface RankOptions {
  readonly best: 'lowest' | 'highest'
  /** The precision that is published and that ties are judged at. */
  readonly decimals: number
}

const publishedTwo: RankOptions = { best: 'lowest', decimals: 2 }

/**
 * Places within one peer group: scores equal at the published precision share a place, 1, 2, 2, 4 (domain §11). Rows
 * without a score come last and get no place. Shared places and rows without one keep the order given.
 */
export function rankBy<T>(
  rows: readonly T[],
  scoreOf: (row: T) => AnyRatio | null,
  { best, decimals } = publishedTwo,
): Ranked<T>[] {
  const scored: { row: T; units: bigint }[] = []
  const unscored: Ranked<T>[] = []
  for (const row of rows) {
    const score = scoreOf(row)
    if (score === null) unscored.push({ row, place: null, tied: false, score: null })
    else scored.push({ row, units: roundedUnits(score, decimals) })
  }
  const sign = best === 'lowest' ? 1 : -1
  scored.sort((a, b) => (a.units === b.units ? 0 : a.units < b.units ? -sign : sign))
  const firstAt = new Map<bigint, number>()
  const sharing = new Map<bigint, number>()
  for (const [index, { units }] of scored.entries()) {
    if (!firstAt.has(units)) firstAt.set(units, index)
    sharing.set(units, (sharing.get(units) ?? 0) + 1)
  }
  const placed = scored.map(({ row, units }) => ({
    row,
    place: (firstAt.get(units) ?? 0) + 1,
    tied: (sharing.get(units) ?? 0) > 1,
    score: Number(units) / 10 ** decimals,
  }))
  return [...placed, ...unscored]
}

/** Places gained since an earlier ranking: 2 is 升2, −1 is 降1, 0 持平; `null` without a place then or now. */
export const placesGained = (before: number | null | undefined, now: number | null): number | null =>
  before === null || before === undefined || now === null ? null : before - now

/** Places gained by each row of `now` since `before`, by key. */
export function moves<T>(
  before: readonly Ranked<T>[],
  now: readonly Ranked<T>[],
  keyOf: (row: T) => string,
): ReadonlyMap<string, number | null> {
  const placeBefore = new Map(before.map(({ row, place }) => [keyOf(row), place]))
  return new Map(now.map(({ row, place }) => [keyOf(row), placesGained(placeBefore.get(keyOf(row)), place)]))
}
