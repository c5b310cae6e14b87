import { describe, expect, test } from 'vitest'
import { behind } from '../plans/schedule.ts'
import { rankBySchedule } from './rank-by-schedule.ts'

describe('a ranking against the schedule', () => {
  const area = (
    code: string,
    planYuan: number,
    ytdYuan: number | null,
    light: 'green' | 'grey' | 'pending' = 'green',
  ) => {
    const expected = { numerator: planYuan * 9, denominator: 12 }
    return { code, light, behind: ytdYuan === null ? null : behind(planYuan, expected, ytdYuan) }
  }

  test('puts the least behind first and leaves the unreported out', () => {
    const rows = [
      area('late', 100, 20),
      area('grey', 100, 100, 'grey'),
      area('pending', 100, 100, 'pending'),
      area('ahead', 100, 90),
      area('silent', 100, null),
      area('no plan', 0, 5),
    ]
    expect(rankBySchedule(rows).map(({ row, place, score }) => [row.code, place, score])).toEqual([
      ['ahead', 1, -15],
      ['late', 2, 55],
      ['grey', null, null],
      ['pending', null, null],
      ['silent', null, null],
      ['no plan', null, null],
    ])
  })
})
