import { describe, expect, test } from 'vitest'
import { amountText } from './basis-text.ts'
import { differenceText, shareText, targetOn } from './coverage-text.ts'
import { bestSentence, citySentence, ranked } from './gains/gains-words.ts'
import { gainsReply, mapReply, step, steps, targets, today } from './rail.fixture.ts'
import { openingText, stationStateOn } from './station-state.ts'
import { dayText, eventText } from './timeline/event-text.ts'

describe('an event', () => {
  test('names what opens, and how many where they are many', () => {
    const opens = ['甲', '乙', '丙', '丁'].map((name) => ({ code: name, name }))
    expect(eventText(step('2030-01-01', { opens, closes: [{ code: 'x', name: '旧站' }], lists: ['A1'] }))).toBe(
      '预计开通甲、乙、丙等4座站点；关闭旧站；1个片区列入名录',
    )
  })

  test.each([
    ['2024-09-30', 1, '2024-09-30，开通南门站'],
    ['2025-10-28', 1, '2025-10-28，上一次变化是2024-09-30开通南门站'],
    ['2001-01-01', -1, '2001-01-01，还没有站点开通'],
  ] as const)('on %s says what stands', (day, index, text) => {
    expect(dayText(day, steps[index])).toBe(text)
  })
})

describe('a station', () => {
  test.each([
    ['S2', '2024-09-29', 'planned'],
    ['S2', '2024-09-30', 'open'],
    ['S3', '2026-12-27', 'planned'],
    ['S3', '2026-12-28', 'open'],
    ['S5', '2014-01-01', 'closed'],
    ['S6', '2020-01-01', 'no-exit'],
  ] as const)('%s on %s is %s', (code, day, state) => {
    const found = mapReply.stations.find((each) => each.code === code)
    expect(found && stationStateOn(found, day, today)).toBe(state)
  })

  test('says when a forecast has passed', () => {
    const [first] = mapReply.stations
    expect(first && openingText({ ...first, openedOn: null, forecastOpening: '2025-01-01' }, today)).toBe(
      '2025-01-01（预计已过，未开通）',
    )
  })
})

describe('gains', () => {
  test('are ranked alone and one after another', () => {
    expect(ranked(gainsReply.rows, 'alone').map(({ code }) => code)).toEqual(['S3', 'S4'])
    expect(ranked(gainsReply.rows, 'greedy').map(({ code }) => code)).toEqual(['S4', 'S3'])
  })

  test('name the best station, if any lifts an area', () => {
    expect(bestSentence(gainsReply)).toContain('单独开通“北港站”即可使北港枢纽城1个片区达标')
    expect(bestSentence({ ...gainsReply, best: null })).toBe('没有一座站点单独开通就能使片区达标')
    expect(bestSentence({ ...gainsReply, rows: [] })).toBe('没有尚未开通的站点')
  })

  test('say which single stations carry the whole over the line', () => {
    expect(citySentence(gainsReply)).toBe('单独开通任一座即可使合计覆盖率达标：北港站')
    const alike = (carriesCity: boolean | null) => gainsReply.rows.map((row) => ({ ...row, carriesCity }))
    expect(citySentence({ rows: alike(false) })).toBe('没有一座站点单独开通就能使合计覆盖率达标')
    expect(citySentence({ rows: alike(null) })).toBeNull()
  })

  test('are never rounded to nothing or over the line', () => {
    expect(amountText(200, 'area')).toBe('0.0002')
    expect(amountText(52_000, 'population')).toBe('5.20')
    expect(shareText(0.64996, targetOn(targets, today))).toBe('64.996%')
    expect(shareText(0.64996, null)).toBe('65.0%')
  })
})

test('a difference keeps its sign and is never rounded to nothing', () => {
  const of = (covered: number) => ({ covered, whole: 1_000_000 })
  expect(differenceText(of(700_000), of(665_000))).toBe('+3.5')
  expect(differenceText(of(665_000), of(700_000))).toBe('−3.5')
  expect(differenceText(of(700_001), of(700_000))).toBe('+0.0001')
  expect(differenceText(of(7), of(7))).toBe('0.0')
})

test('an outline that changes is an event', () => {
  expect(eventText(step('2020-01-01', { redraws: ['A1'] }))).toBe('1个片区边界调整')
})
