import type { Race, RaceStanding } from '@pianqu/shared/rankings/race.contract.ts'
import { expect, test } from 'vitest'
import { aRace, aStanding } from './race.fixture.ts'
import { raceBump } from './race-history.tsx'
import { raceHeadline, spanOf, valueText } from './race-words.ts'

test.each<[string, Partial<Race>, string]>([
  ['runs', {}, '四季度赛马：至2025年8月沐江金融城领先，领先锦安活力老城2.46个百分点'],
  ['has ended', { verdict: '至2025年8月：沐江金融城居第1名。' }, '四季度赛马：至2025年8月：沐江金融城居第1名。'],
  ['was withdrawn', { state: 'withdrawn', withdrawnBecause: '名单有误' }, '四季度赛马：已撤销，名单有误'],
  ['has not begun', { state: 'waiting', latestMonth: null, months: [] }, '四季度赛马：未开始，还没有名次'],
])('a race that %s', (_, over, told) => {
  expect(raceHeadline(aRace(over))).toBe(told)
})

test('a race of one month names it once', () => {
  expect(spanOf({ fromMonth: '2025-07', toMonth: '2025-07' })).toBe('2025年7月')
})

test.each<[string, Partial<RaceStanding>, number | null, string]>([
  ['two decimals', { value: 103.4 }, 100, '103.40%'],
  ['no target', { value: 99.5, met: null }, null, '99.50%'],
  [
    'a target that is missed by less than two decimals show',
    { value: 100, met: false, display: '99.999%' },
    100,
    '99.999%',
  ],
])('a value with %s', (_, over, target, text) => {
  expect(valueText(aStanding(over), target)).toBe(text)
})

test('the chart ends with the newest standings, and breaks where there are none', () => {
  const { periods, lines } = raceBump(aRace())
  expect(periods.map(({ label }) => label)).toEqual(['7月', '8月'])
  expect(lines[1]?.points[0]).toBeNull()
  expect(lines[1]?.points[1]).toMatchObject({ place: 2, text: '第2名 100.94%', isHollow: true })
})
