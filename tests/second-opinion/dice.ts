/** Chance that is the same on every machine: mulberry32. */
export interface Dice {
  /** A whole number from 0 up to, not including, `below`. */
  under(below: number): number
  between(low: number, high: number): number
  chance(percent: number): boolean
  oneOf<T>(of: readonly T[]): T
}

export function dice(seed: number): Dice {
  let state = (seed * 0x9e3779b1) >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const under = (below: number): number => next() % below
  return {
    under,
    between: (low, high) => low + under(high - low + 1),
    chance: (percent) => under(100) < percent,
    oneOf: (of) => {
      const found = of[under(of.length)]
      if (found === undefined) throw new Error('Nothing to choose from')
      return found
    },
  }
}
