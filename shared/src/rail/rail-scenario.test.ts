import { describe, expect, test } from 'vitest'
import type { RailStation } from './rail.schema.ts'
import { addMonthsToDay, applyRailScenario } from './rail-scenario.ts'

const station = (code: string, lineCodes: string[], part: Partial<RailStation> = {}): RailStation => ({
  code,
  name: code,
  lineCodes,
  longitude: 104,
  latitude: 30,
  openedOn: null,
  forecastOpening: '2026-06-30',
  closedOn: null,
  hasExit: true,
  ...part,
})

const today = '2025-10-28'
const stations = [
  station('S1', ['L1']),
  station('S2', ['L1', 'L2'], { openedOn: '2020-01-31', forecastOpening: null }),
  station('S3', ['L2']),
]
const codes = (scenario: Parameters<typeof applyRailScenario>[1]) =>
  applyRailScenario(stations, scenario, today).stations.map(({ code }) => code)
const days = (scenario: Parameters<typeof applyRailScenario>[1]) =>
  applyRailScenario(stations, scenario, today).stations.map(
    ({ openedOn, forecastOpening }) => openedOn ?? forecastOpening,
  )

describe('a rail scenario', () => {
  test('of nothing gives the stations back', () => {
    const { stations: same, problems } = applyRailScenario(stations, {}, today)
    expect(same).toEqual(stations.map((one, origin) => ({ ...one, origin, isMoved: false })))
    expect(problems).toEqual([])
  })

  test('drops a station, or a line with the stations that it alone serves', () => {
    expect(codes({ drop: ['S2'] })).toEqual(['S1', 'S3'])
    expect(codes({ drop: ['L1'] })).toEqual(['S2', 'S3'])
    expect(codes({ drop: ['L1', 'L2'] })).toEqual([])
  })

  test('delays a station or the stations that a line alone serves', () => {
    expect(days({ delay: [{ code: 'S3', months: 8 }] })).toEqual(['2026-06-30', '2020-01-31', '2027-02-28'])
    expect(days({ delay: [{ code: 'L1', to: '2030-01-01' }] })).toEqual(['2030-01-01', '2020-01-31', '2026-06-30'])
    expect(days({ delay: [{ code: 'S2', months: 1 }] })[1]).toBe('2020-02-29')
  })

  test('moves a station', () => {
    const { stations: moved } = applyRailScenario(stations, { move: [{ code: 'S1', to: [105, 31] }] }, today)
    expect(moved[0]).toMatchObject({ longitude: 105, latitude: 31, isMoved: true, origin: 0 })
  })

  test('adds stations, open from the beginning unless it says when', () => {
    const { stations: more } = applyRailScenario(
      stations,
      {
        add: [[104.5, 30.5], { code: 'N1', name: '新站', longitude: 104.6, latitude: 30.6, openedOn: '2027-01-01' }],
      },
      today,
    )
    expect(more.slice(3).map(({ code, openedOn, origin }) => [code, openedOn, origin])).toEqual([
      ['拟增1', '1900-01-01', null],
      ['N1', '2027-01-01', null],
    ])
  })

  test('says what it could not apply and applies the rest', () => {
    const { stations: rest, problems } = applyRailScenario(
      stations,
      {
        drop: ['X9', 'S1'],
        add: [{ code: 'S3', longitude: 104, latitude: 30 }],
      },
      today,
    )
    expect(rest.map(({ code }) => code)).toEqual(['S2', 'S3'])
    expect(problems).toEqual([
      { code: 'X9', message: '没有编码为“X9”的站点或线路，请核对编码' },
      { code: 'S3', message: '已有编码为“S3”的站点，拟增站点请另取编码' },
    ])
  })
})

test('a delay that delays nothing, and an opening on a day gone by, are said', () => {
  const planned = [station('S1', ['L1'], { forecastOpening: null }), station('S2', ['L2'])]
  const messages = (scenario: Parameters<typeof applyRailScenario>[1]) =>
    applyRailScenario(planned, scenario, today).problems.map(({ code, message }) => [code, message])
  expect(messages({ delay: [{ code: 'L1', months: 3 }] })).toEqual([
    ['L1', '“L1”没有可以推迟的站点：要么没有开通日期和预计开通日期，要么都与其他线路换乘'],
  ])
  expect(messages({ delay: [{ code: 'L2', to: '2025-10-28' }] })).toEqual([
    ['S2', '“S2”改后的预计开通日期2025-10-28不在今天之后，不计入覆盖，请改为今天之后的日期'],
  ])
  expect(messages({ delay: [{ code: 'L2', to: '2025-10-29' }] })).toEqual([])
})

test.each([
  ['2025-01-31', 1, '2025-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-11-15', 3, '2026-02-15'],
  ['2025-03-31', -1, '2025-02-28'],
  ['2025-03-31', 0, '2025-03-31'],
] as const)('%s and %i months is %s', (day, months, result) => {
  expect(addMonthsToDay(day, months)).toBe(result)
})
