import { describe, expect, test } from 'vitest'
import { rankBySchedule } from './rank-by-schedule.ts'

describe('a ranking against the schedule', () => {
  const area = (code: string, planYuan: number, ytdYuan: number | null, light: 'green' | 'grey' = 'green') => {
    return { code, light, planYuan, expected: { numerator: planYuan * 9, denominator: 12 }, ytdYuan }
  }

  test('puts the least behind first and leaves the unreported out', () => {
    const rows = [
      area('late', 100, 20),
      area('grey', 100, 100, 'grey'),
      area('ahead', 100, 90),
      area('silent', 100, null),
      area('no plan', 0, 5),
    ]
    expect(rankBySchedule(rows).map(({ row, place, score }) => [row.code, place, score])).toEqual([
      ['ahead', 1, -15],
      ['late', 2, 55],
      ['grey', null, null],
      ['silent', null, null],
      ['no plan', null, null],
    ])
  })
})
