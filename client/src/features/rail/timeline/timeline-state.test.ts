import { describe, expect, test } from 'vitest'
import { areaAt, step, steps } from '../rail.fixture.ts'
import { dayOfKey, neighbour, stateAt } from './timeline-state.ts'

const covered = (day: Parameters<typeof stateAt>[1], of = steps) =>
  [...stateAt(of, day).areas].map(([code, { coveredKm2 }]) => [code, coveredKm2])

describe('the state of a day', () => {
  test.each([
    ['2015-05-31', -1, []],
    [
      '2015-06-01',
      0,
      [
        ['A1', 2],
        ['A2', 0],
        ['B1', 1],
      ],
    ],
    [
      '2024-09-29',
      0,
      [
        ['A1', 2],
        ['A2', 0],
        ['B1', 1],
      ],
    ],
    [
      '2025-10-28',
      1,
      [
        ['A1', 4.1],
        ['A2', 0],
        ['B1', 1],
      ],
    ],
    [
      '2027-01-01',
      2,
      [
        ['A1', 4.1],
        ['A2', 2.9],
        ['B1', 1],
      ],
    ],
    [
      '2099-01-01',
      3,
      [
        ['A1', 4.1],
        ['A2', 3.9],
        ['B1', 1],
      ],
    ],
  ] as const)('%s is after step %i', (day, index, areas) => {
    expect(stateAt(steps, day).index).toBe(index)
    expect(covered(day)).toEqual(areas)
  })

  test('lets areas go that leave the list, and back in', () => {
    const left = [
      ...steps,
      step('2029-01-01', { delists: ['A1'] }),
      step('2030-01-01', { lists: ['A1'], areas: [areaAt('A1', 5)] }),
    ]
    expect(covered('2029-06-01', left).map(([code]) => code)).toEqual(['A2', 'B1'])
    expect(covered('2030-01-01', left)).toContainEqual(['A1', 5])
  })
})

describe('the slider', () => {
  test.each([
    ['2015-06-01', -1, null],
    ['2025-10-28', -1, '2024-09-30'],
    ['2025-10-28', 1, '2026-12-28'],
    ['2024-09-30', -1, '2015-06-01'],
    ['2028-06-30', 1, null],
    ['2001-01-01', 1, '2015-06-01'],
  ] as const)('from %s towards %i leads to %s', (day, direction, next) => {
    expect(neighbour(steps, day, direction)).toBe(next)
  })

  test.each([
    ['ArrowRight', '2026-12-28'],
    ['ArrowLeft', '2024-09-30'],
    ['Home', '2015-06-01'],
    ['End', '2028-06-30'],
    ['a', undefined],
  ])('%s leads to %s', (key, day) => {
    expect(dayOfKey(key, steps, '2025-10-28')).toBe(day)
  })

  test('stays at its ends', () => {
    expect(dayOfKey('ArrowRight', steps, '2028-06-30')).toBe('2028-06-30')
    expect(dayOfKey('ArrowLeft', steps, '2015-06-01')).toBe('2015-06-01')
  })
})
