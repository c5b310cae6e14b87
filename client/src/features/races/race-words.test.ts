import { headlineText } from '@pianqu/shared/headlines/headline.ts'
import type { Race } from '@pianqu/shared/rankings/race.contract.ts'
import { expect, test } from 'vitest'
import { aRace } from './race.fixture.ts'
import { raceBump } from './race-history.tsx'
import { raceHeadline, spanOf } from './race-words.ts'

test.each<[string, Partial<Race>, string, readonly string[]]>([
  ['runs', {}, '2025年四季度赛马：至2025年8月沐江金融城领先；超出第2名2.46个百分点', []],
  [
    'has ended',
    { state: 'ended', verdict: '至2025年8月：沐江金融城居第1名。' },
    '2025年四季度赛马：至2025年8月收官，沐江金融城领先；超出第2名2.46个百分点',
    ['至2025年8月：沐江金融城居第1名。'],
  ],
  [
    'was withdrawn',
    { state: 'withdrawn', withdrawnBecause: '名单有误' },
    '2025年四季度赛马：已撤销',
    ['理由：名单有误'],
  ],
  [
    'has not begun',
    { state: 'waiting', latestMonth: null, months: [], leaders: [] },
    '2025年四季度赛马：还没有名次',
    [],
  ],
])('a race that %s', (_, over, told, details) => {
  const finding = raceHeadline(aRace(over))
  expect([headlineText(finding), finding.details]).toEqual([told, details])
})

test('a race of one month names it once', () => {
  expect(spanOf({ fromMonth: '2025-07', toMonth: '2025-07' })).toBe('2025年7月')
})

test('the chart ends with the newest standings, and breaks where there are none', () => {
  const { periods, lines } = raceBump(aRace())
  expect(periods.map(({ label }) => label)).toEqual(['7月', '8月'])
  expect(lines[1]?.points[0]).toBeNull()
  expect(lines[1]?.points[1]).toMatchObject({ place: 2, text: '第2名 100.94%', isHollow: true })
})
