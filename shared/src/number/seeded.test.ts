import { describe, expect, test } from 'vitest'
import { seededNumbers } from './seeded.ts'

const first = (name: string, count: number) => {
  const next = seededNumbers(name)
  return Array.from({ length: count }, next)
}

describe('a stream of numbers', () => {
  test('is the same for the same name, whoever draws it', () => {
    expect(first('2025-09', 50)).toEqual(first('2025-09', 50))
    // Written down, so that no change of the generator goes unseen: published intervals rest on it.
    expect(first('2025-09', 2)).toEqual([0.672545260284096, 0.9439655386377126])
  })

  test('is another for another name', () => {
    expect(first('2025-09', 5)).not.toEqual(first('2025-10', 5))
  })

  test('lies in 0 up to 1 and is even', () => {
    const drawn = first('even', 10_000)
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true)
    expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1)
  })
})
