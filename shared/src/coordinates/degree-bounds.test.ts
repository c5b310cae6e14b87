import { describe, expect, test } from 'vitest'
import { boundsAround, isWithin } from './degree-bounds.ts'

const box = (west: number, south: number): number[][][] => [
  [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south],
  ],
]

describe('the bounds around boundaries', () => {
  test('take in every part of every boundary, grown on each side', () => {
    const bounds = boundsAround(
      [
        { type: 'Polygon', coordinates: box(104, 30) },
        { type: 'MultiPolygon', coordinates: [box(103, 31), box(105, 29)] },
      ],
      0.5,
    )
    expect(bounds).toEqual({ west: 102.5, south: 28.5, east: 106.5, north: 32.5 })
  })

  test('are unknown without boundaries', () => {
    expect(boundsAround([])).toBeNull()
  })

  test('hold their own edges and nothing beyond', () => {
    const bounds = { west: 103, south: 30, east: 105, north: 32 }
    expect(isWithin(bounds, 103, 32)).toBe(true)
    expect(isWithin(bounds, 105.01, 31)).toBe(false)
    expect(isWithin(bounds, 104, 29.99)).toBe(false)
  })
})
