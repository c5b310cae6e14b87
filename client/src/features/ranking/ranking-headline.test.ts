import { headlineText } from '@pianqu/shared/headlines/headline.ts'
import { expect, test } from 'vitest'
import { aRanking, aRow } from './ranking.fixture.ts'
import { rankingHeadline } from './ranking-headline.ts'

const row = (code: string, over: Parameters<typeof aRow>[0] = {}) => aRow({ code, name: code, ...over })

test('names who leads and by how much and how many must catch up; who moved and who is not in it stands below', () => {
  const finding = rankingHeadline(aRanking())
  expect(headlineText(finding)).toBe('2025年9月中心城区：沐江金融城第1（94.00分）；领先15.50分；1个需加力')
  expect(finding.details).toEqual([
    '比8月1个下降',
    '需加力：锦安活力老城',
    '白鹤汀生态区不参与排名',
    '锦安活力老城降1位',
  ])
})

test.each([
  [
    'a shared lead has no distance',
    { rows: [row('甲', { tied: true }), row('乙', { tied: true })], push: [] },
    '2个片区并列第1（94.00分）',
    ['比8月名次没有变化'],
  ],
  [
    'moves both ways',
    { rows: [row('甲', { move: 2 }), row('乙', { place: 2, move: -2, gapToPrevious: 0.1 })], push: [] },
    '甲第1（94.00分）；领先0.10分',
    ['比8月1个上升、1个下降', '甲升2位', '乙降2位'],
  ],
  [
    'nothing to compare with',
    { rows: [row('甲', { move: null })], push: [], comparedWith: null },
    '甲第1（94.00分）',
    [],
  ],
  [
    'the other list has the name that the city gave it',
    {
      rows: [row('甲', { move: null })],
      push: ['甲'],
      comparedWith: null,
      rule: { ...aRanking().rule, listNames: { red: '红榜', push: '黑榜' } },
    },
    '甲第1（94.00分）；1个黑榜',
    ['黑榜：甲'],
  ],
])('%s', (_, over, told, details) => {
  const finding = rankingHeadline(aRanking(over))
  expect([headlineText(finding), finding.details]).toEqual([`2025年9月中心城区：${told}`, details])
})

test('where there are no places it says why', () => {
  const none = { isRanked: false, rows: [], notice: '暂不排名（18/24）' }
  expect(headlineText(rankingHeadline(aRanking(none)))).toBe('2025年9月中心城区：暂不排名（18/24）')
})
