import { seededNumbers } from '@pianqu/shared/number/seeded.ts'

/** A stream of made-up choices that is the same every time: the demo city must not differ between two starts. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  readonly between: (low: number, high: number) => number
  /** Both ends included. */
  readonly int: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  readonly normal: () => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  readonly weighted: <Item>(items: readonly (readonly [Item, number])[]) => Item
  readonly shuffled: <Item>(items: readonly Item[]) => Item[]
}

function pickFrom<Item>(items: readonly Item[], at: number): Item {
  const item = items[at]
  if (item === undefined) throw new RangeError('Nothing to pick from')
  return item
}

function pickWeighted<Item>(items: readonly (readonly [Item, number])[], position: number): Item {
  let left = position * items.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of items) {
    left -= weight
    if (left < 0) return item
  }
  return pickFrom(items, items.length - 1)[0]
}

/** Sorts by drawn keys, which is as fair as swapping and shorter. */
function shuffle<Item>(items: readonly Item[], next: () => number): Item[] {
  return items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

export function randomOf(name: string): Random {
  const next = seededNumbers(name)
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (items) => pickFrom(items, Math.floor(next() * items.length)),
    weighted: (items) => pickWeighted(items, next()),
    shuffled: (items) => shuffle(items, next),
  }
}
