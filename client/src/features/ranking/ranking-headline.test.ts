import { expect, test } from 'vitest'
import { aRanking, aRow } from './ranking.fixture.ts'
import { rankingHeadline } from './ranking-headline.ts'

const row = (code: string, over: Parameters<typeof aRow>[0] = {}) => aRow({ code, name: code, ...over })

test('names who leads and by how much, who moved the most, who must catch up and who is not in it', () => {
  expect(rankingHeadline(aRanking())).toBe(
    '2025年9月中心城区排名：沐江金融城居第1名（94.00分），领先第2名15.50分；比8月1个下降，其中锦安活力老城降1位；需加力1个：锦安活力老城；白鹤汀生态区不参与排名',
  )
})

test.each([
  [
    'a shared lead has no distance',
    { rows: [row('甲', { tied: true }), row('乙', { tied: true })], push: [] },
    '甲、乙并列第1名（94.00分）；与8月相比名次没有变化',
  ],
  [
    'moves both ways',
    {
      rows: [row('甲', { move: 2 }), row('乙', { place: 2, move: -2, gapToPrevious: 0.1 })],
      push: [],
    },
    '甲居第1名（94.00分），领先第2名0.10分；比8月1个上升、1个下降，其中甲升2位、乙降2位',
  ],
  [
    'nothing to compare with',
    { rows: [row('甲', { move: null })], push: [], comparedWith: null },
    '甲居第1名（94.00分）',
  ],
  [
    'many moved as far: none is named',
    { rows: ['甲', '乙', '丙'].map((name) => row(name, { move: -1 })), push: [] },
    '甲、乙、丙并列第1名（94.00分）；比8月3个下降',
  ],
  [
    'nothing to compare many with',
    { rows: ['甲', '乙', '丙'].map((name) => row(name, { move: 1 })), push: [], comparedWith: null },
    '甲、乙、丙并列第1名（94.00分）',
  ],
  [
    'the other list has the name that the city gave it',
    {
      rows: [row('甲', { move: null })],
      push: ['甲'],
      rule: { ...aRanking().rule, listNames: { red: '红榜', push: '黑榜' } },
    },
    '甲居第1名（94.00分）；黑榜1个：甲',
  ],
])('%s', (_, over, told) => {
  expect(rankingHeadline(aRanking(over))).toBe(`2025年9月中心城区排名：${told}`)
})

test('where there are no places it says why', () => {
  const none = { isRanked: false, rows: [] }
  expect(rankingHeadline(aRanking({ ...none, notice: '暂不排名（18/24）' }))).toBe(
    '2025年9月中心城区排名：暂不排名（18/24）',
  )
})
