import { describe, expect, test } from 'vitest'
import { type Compared, type PlacedRow, whyMoved } from './why-moved.ts'

/** Investment and starts at 60 : 40. */
function row(code: string, place: number | null, investment: number, starts: number): PlacedRow {
  const points = [investment * 0.6, starts * 0.4]
  return {
    code,
    name: `${code}片区`,
    place,
    score: place === null ? null : (points[0] ?? 0) + (points[1] ?? 0),
    parts: [
      { code: 'investment', name: '投资进度', score: investment, weight: 60, points: points[0] ?? 0 },
      { code: 'starts', name: '按期开工', score: starts, weight: 40, points: points[1] ?? 0 },
    ],
  }
}

const compared = (before: PlacedRow[], now: PlacedRow[], more: Partial<Compared> = {}): Compared => ({
  before,
  now,
  beforeRestated: null,
  beforeLabel: '8月',
  ruleChange: null,
  decimals: 2,
  ...more,
})

describe('why a place moved', () => {
  test('is told by the own parts and by those of whom was passed', () => {
    const before = [row('A', 1, 90, 90), row('B', 2, 80, 90)]
    const now = [row('B', 1, 95, 90), row('A', 2, 90, 80)]
    expect(whyMoved('B', compared(before, now))).toEqual([
      '投资进度由80.00分升至95.00分，总分多9.00分',
      '超过A片区（按期开工少4.00分）',
    ])
    expect(whyMoved('A', compared(before, now))).toEqual([
      '按期开工由90.00分降至80.00分，总分少4.00分',
      '被超过：B片区（投资进度多9.00分）',
    ])
  })

  test('names shared places', () => {
    const before = [row('A', 1, 90, 90), row('B', 2, 80, 90)]
    const level = [row('A', 1, 90, 90), row('B', 1, 90, 90)]
    expect(whyMoved('B', compared(before, level))).toContain('追平A片区')
    expect(whyMoved('A', compared(before, level))).toEqual(['被追平：B片区（投资进度多6.00分）'])
    expect(whyMoved('B', compared(level, before))).toContain('被并列者超过：A片区')
    expect(whyMoved('A', compared(level, before))).toEqual(['超过并列的B片区（投资进度少6.00分）'])
  })

  test('tells of members that came or went', () => {
    const before = [row('A', 1, 90, 90), row('B', 2, 80, 90), row('C', null, 0, 0)]
    const now = [row('C', 1, 99, 99), row('B', 2, 80, 90)]
    expect(whyMoved('B', compared(before, now))).toEqual([
      'C片区8月未参与排名，本期排在前面',
      '8月排在前面的A片区本期未参与排名',
    ])
    expect(whyMoved('C', compared(before, now))).toEqual(['8月未参与排名，没有可比的名次'])
    expect(whyMoved('D', compared(before, [row('D', 1, 99, 99)]))).toEqual(['8月不在名单内，本期新进'])
  })

  test('tells of a correction after publication and of another rule', () => {
    const rows = [row('A', 1, 90, 90), row('B', 2, 80, 90)]
    const more = {
      beforeRestated: new Map([
        ['A', 2],
        ['B', 2],
      ]),
      ruleChange: '自2025年9月起改用「新规则」',
    }
    expect(whyMoved('A', compared(rows, rows, more))).toEqual([
      '8月数据发布后有更正：按更正后的数8月应为第2名，发布时为第1名',
      '自2025年9月起改用「新规则」',
    ])
    expect(whyMoved('B', compared(rows, rows, more))).toEqual(['自2025年9月起改用「新规则」'])
  })

  test('tells of weights that moved, of parts that came and of parts that went', () => {
    const before = row('A', 1, 80, 90)
    const heavier = {
      ...before,
      parts: [
        { code: 'investment', name: '投资进度', score: 80, weight: 100, points: 80 } as const,
        { code: 'starts', name: '按期开工', score: null, weight: null, points: null } as const,
      ],
    }
    expect(whyMoved('A', compared([before], [heavier]))).toEqual([
      '按期开工本期无数据，不计分，总分少36.00分',
      '投资进度仍为80.00分（所占权重60→100），总分多32.00分',
    ])
    expect(whyMoved('A', compared([heavier], [before]))[0]).toBe('按期开工上期无数据，本期90.00分，总分多36.00分')
  })

  test('says so where nothing did, and nothing of whom has no place', () => {
    const rows = [row('A', 1, 90, 90), row('B', null, 0, 0)]
    expect(whyMoved('A', compared(rows, rows))).toEqual(['各分项与8月相同，名次未变'])
    expect(whyMoved('B', compared(rows, rows))).toEqual([])
    expect(whyMoved('X', compared(rows, rows))).toEqual([])
  })
})
