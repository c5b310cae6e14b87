import { describe, expect, test } from 'vitest'
import type { RankedPart, Ranking, RankingRow } from './ranking.contract.ts'
import { defaultRankingRule } from './ranking-rule.schema.ts'
import { lossesOf, medianOf, whyHere } from './why-here.ts'

const part = (code: 'investment' | 'starts', name: string, weight: number, score: number | null): RankedPart => ({
  code,
  name,
  score,
  weight: score === null ? null : weight,
  nominalWeight: weight,
  points: score === null ? null : (weight * score) / 100,
  numerator: score === null ? null : score * 1_000_000,
  denominator: score === null ? null : 100_000_000,
  display: '—',
  source: null,
})

const row = (code: string, place: number | null, investment: number | null, starts: number | null): RankingRow => {
  const parts = [part('investment', '投资进度', 60, investment), part('starts', '按期开工', 40, starts)]
  return {
    code,
    name: `${code}片区`,
    place,
    tied: false,
    category: 'central',
    score: place === null ? null : parts.reduce((sum, { points }) => sum + (points ?? 0), 0),
    tier: null,
    move: null,
    isNew: false,
    parts,
    interval: null,
    gapToPrevious: null,
    exempt: false,
    missing: null,
    leftOut: [],
    months: [],
    list: null,
    because: ['各分项与8月相同，名次未变'],
    before: null,
  }
}

const rows = [row('A', 1, 90, 100), row('B', 2, 80, 90), row('C', 3, 50, 100), row('D', null, null, null)]
const ranking: Ranking = {
  month: '2025-09',
  provisional: false,
  by: 'month',
  label: '2025年9月',
  months: ['2025-09'],
  group: 'central',
  groupName: '中心城区',
  snapshot: null,
  isFrozen: false,
  isPublished: true,
  isRanked: true,
  notice: null,
  rule: defaultRankingRule,
  leftOut: [],
  seed: '',
  comparedWith: null,
  rows,
  total: 4,
  red: [],
  push: [],
}

describe('the median', () => {
  test.each([
    [[], null],
    [[3], 3],
    [[3, 1, 2], 2],
    [[1, 2], 1.5],
    [[0.01, 0.02], 0.02],
  ])('of %j', (values, expected) => {
    expect(medianOf(values, 2)).toBe(expected)
  })
})

describe('points lost', () => {
  test('stand with the most first, against full marks and against the median, and add up', () => {
    const losses = lossesOf(rows[1] ?? row('', null, null, null), rows, 2)
    expect(
      losses.map(({ code, median, gapToMedian, lost, lostShare }) => [code, median, gapToMedian, lost, lostShare]),
    ).toEqual([
      ['investment', 80, 0, 12, 0.75],
      ['starts', 100, -4, 4, 1],
    ])
  })

  test('of parts without data are none', () => {
    const losses = lossesOf(row('X', 1, 50, null), rows, 2)
    expect(losses.map(({ code, lost }) => [code, lost])).toEqual([
      ['investment', 30],
      ['starts', null],
    ])
  })
})

describe('why a row stands here', () => {
  test('names the neighbours and what would lift it', () => {
    const why = whyHere(ranking, rows[1] ?? row('', null, null, null))
    expect(why.above).toEqual({ code: 'A', name: 'A片区', place: 1, score: 94, distance: 10 })
    expect(why.below).toEqual({ code: 'C', name: 'C片区', place: 3, score: 70, distance: 14 })
    expect(why.lift).toEqual({
      points: 10,
      sentence: '再得10.00分可与第1名A片区并列',
      ways: [
        {
          code: 'investment',
          name: '投资进度',
          fromScore: 80,
          toScore: 96.67,
          sentence: '仅投资进度一项需由80.00分提高到96.67分，约需再完成投资1,667万元',
        },
      ],
    })
  })

  test('says when no part alone would do, and nothing of the first and of whom has no place', () => {
    expect(whyHere(ranking, rows[2] ?? row('', null, null, null)).lift?.ways.map(({ code }) => code)).toEqual([
      'investment',
    ])
    expect(whyHere(ranking, rows[0] ?? row('', null, null, null))).toMatchObject({ above: null, lift: null })
    expect(whyHere(ranking, rows[3] ?? row('', null, null, null))).toMatchObject({
      above: null,
      below: null,
      lift: null,
    })
    const far = { ...ranking, rows: [row('A', 1, 100, 100), row('B', 2, 10, 10)] }
    expect(whyHere(far, far.rows[1] ?? row('', null, null, null)).lift?.sentence).toContain(
      '任何一项单独提高到满分都不够',
    )
  })
})
