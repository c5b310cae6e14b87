import { describe, expect, test } from 'vitest'
import type { RaceContent } from './race.schema.ts'
import { raceFaults } from './race-faults.ts'
import { type RaceEntry, type RaceMonth, raceStandings, raceTarget, raceVerdict } from './race-standings.ts'

const entry = (code: string, numerator: number | null, denominator = 10_000): RaceEntry => ({
  code,
  name: `${code}片区`,
  ratio: numerator === null ? null : { numerator, denominator },
  numerator,
  denominator: numerator === null ? null : denominator,
  missing: numerator === null ? '未报，不参与' : null,
})

const target = raceTarget(10_000)

const month = (at: RaceMonth['month'], ...entries: RaceEntry[]): RaceMonth => ({
  month: at,
  isRanked: true,
  rows: raceStandings(entries, target),
})

describe('a race', () => {
  test('ranks shares that are not cut at the full one, with gaps and the target', () => {
    const rows = raceStandings([entry('A', 9_000), entry('B', 11_050), entry('C', 10_000), entry('D', null)], target)
    expect(
      rows.map(({ code, place, value, gapToLeader, met, missing }) => [code, place, value, gapToLeader, met, missing]),
    ).toEqual([
      ['B', 1, 110.5, 0, true, null],
      ['C', 2, 100, 10.5, true, null],
      ['A', 3, 90, 20.5, false, null],
      ['D', null, null, null, null, '未报，不参与'],
    ])
  })

  test('judges its target exactly and shows the decimals that takes', () => {
    const [row] = raceStandings([entry('A', 999_999, 1_000_000)], target)
    expect(row).toMatchObject({ value: 100, met: false, display: '99.9999%' })
    expect(raceStandings([entry('A', 1)], null)[0]).toMatchObject({ met: null })
  })

  test('tells how it ended', () => {
    const months = [
      month('2025-07', entry('A', 9_000), entry('B', 8_000), entry('C', 1_000)),
      month('2025-08', entry('A', 9_100), entry('B', 9_500), entry('C', 1_000)),
      month('2025-09', entry('A', 9_200), entry('B', 10_400), entry('C', null)),
    ]
    expect(raceVerdict(months, target)).toBe(
      '至2025年9月：B片区以104.00%居第1名，领先第2名A片区12.00个百分点；目标100.0%：1家达到，A片区未达到；B片区自2025年8月起领先；C片区没有数据，不分名次。',
    )
    expect(raceVerdict(months.slice(1), null)).toContain('B片区自始至终领先')
    expect(raceVerdict([month('2025-09', entry('A', 5_000), entry('B', 5_000))], null)).toBe(
      '至2025年9月：A片区、B片区以50.00%并列第1名。',
    )
    expect(raceVerdict([month('2025-09', entry('A', null))], null)).toContain('没有可比的数据')
    expect(raceVerdict([], target)).toBeNull()
  })
})

describe('setting up a race', () => {
  const race: RaceContent = {
    name: '投资竞速',
    memberKind: 'area',
    members: ['A', 'B'],
    indicator: 'investment',
    fromMonth: '2025-07',
    toMonth: '2025-12',
    targetPercent: null,
  }
  const known = new Set(['A', 'B', 'D1', 'D2'])

  test.each<[string, Partial<RaceContent>, string[]]>([
    ['is fine', {}, []],
    ['knows its members', { members: ['A', 'X'] }, ['/members/1']],
    ['takes each once', { members: ['A', 'B', 'A'] }, ['/members/2']],
    ['ends after it begins', { toMonth: '2025-06' }, ['/toMonth']],
    ['lasts two years at most', { toMonth: '2027-07' }, ['/toMonth']],
    ['measures growth within a year', { indicator: 'invested-growth', toMonth: '2026-01' }, ['/toMonth']],
    ['measures coverage of areas', { indicator: 'rail-800m', memberKind: 'district' }, ['/indicator']],
  ])('%s', (_, other, pointers) => {
    expect(raceFaults({ ...race, ...other }, known).map(({ pointer }) => pointer)).toEqual(pointers)
  })
})
