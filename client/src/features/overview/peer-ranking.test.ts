import type { AreaFigure } from '@pianqu/shared/boards/overview.contract.ts'
import { describe, expect, test } from 'vitest'
import { rankPeers } from './peer-ranking.ts'

const area = (
  code: string,
  category: AreaFigure['category'],
  behindPoints: number | null,
  place: number | null,
  move: number | null = 0,
): AreaFigure => ({
  code,
  name: code,
  category,
  light: behindPoints === null ? 'grey' : 'green',
  counts: { green: 0, yellow: 0, red: 0, grey: 0, exempt: 0, pending: 0 },
  planYuan: 100,
  ytdYuan: 80,
  expectedYuan: 80,
  unplannedYuan: null,
  missing: null,
  behindPoints,
  behindDisplay: behindPoints?.toFixed(1) ?? null,
  rateDisplay: '80.0%',
  scheduleShare: 0.8,
  accepted: 1,
  pending: 0,
  owed: 1,
  place,
  tied: false,
  move,
})

// Last month: c 1, a 2, b 3, d 4, e 5.
const areas = [
  area('a', 'central', 1, 2, 0),
  area('b', 'new', -1, 1, 2),
  area('c', 'central', 5.25, 3, -2),
  area('d', 'central', 5.25, 3, 1),
  area('e', 'central', 7, 5, 0),
  area('f', 'central', null, null, null),
]

const told = (group: 'all' | 'central' | 'new' | 'suburban') =>
  rankPeers(areas, group).map(({ area: { code }, place, tied, move }) => `${place}${tied ? '=' : ''} ${code} ${move}`)

describe('a ranking among peers', () => {
  test('of all is the order of the city', () => {
    expect(told('all')).toEqual(['1 b 2', '2 a 0', '3 c -2', '3 d 1', '5 e 0'])
  })

  test('counts anew within the group, shares places, and compares with last month within the group', () => {
    expect(told('central')).toEqual(['1 a 1', '2= c -1', '2= d 1', '4 e 0'])
  })

  test('leaves out who has not reported and groups without areas', () => {
    expect(told('central').some((line) => line.includes('f'))).toBe(false)
    expect(told('suburban')).toEqual([])
  })

  test('says which place was published among the same peers, where another one is taken now', () => {
    const published = { snapshot: '2025-09-1', ytdYuan: 80, rateDisplay: '80.0%', place: 1, tied: false }
    const moved = [
      area('a', 'new', 1, 1),
      { ...area('b', 'central', 2, 2), published: { ...published, place: 1 } },
      area('c', 'central', 3, 3),
      { ...area('d', 'central', 1.5, 2), published: { ...published, place: 4 } },
    ]
    expect(rankPeers(moved, 'central').map(({ area: { code }, published: text }) => [code, text])).toEqual([
      ['d', '发布时第3名'],
      ['b', '发布时第1名'],
      ['c', '发布时第2名'],
    ])
  })
})
