import { describe, expect, test } from 'vitest'
import type { RuleWorld } from './apply-rule.ts'
import { dryRun } from './dry-run.ts'
import { area, candidate, rule, scored, world } from './rule-kit.fixture.ts'

const run = (changes: Partial<RuleWorld>, years: readonly number[]) =>
  dryRun(rule, years, world(changes)).map(({ year, outcomes }) => [
    year,
    ...outcomes.map(({ areaCode, kind }) => `${areaCode} ${kind}`),
  ])

const lastFor = (years: readonly number[]) => years.flatMap((year) => scored(year, { A: 90, B: 85, C: 80, D: 70 }))

describe('a dry run', () => {
  test('watches, then removes, then judges those who are left', () => {
    const years = [2020, 2021, 2022, 2023, 2024]
    expect(run({ scores: lastFor(years) }, years)).toEqual([
      [2020],
      [2021, 'D watch'],
      [2022, 'D remove'],
      // C is last of three from 2023 on: the year before, D still was below it.
      [2023],
      [2024, 'C watch'],
    ])
  })

  test('frees, and counts anew afterwards', () => {
    const years = [2020, 2021, 2022, 2023, 2024]
    const scores = [...lastFor([2020, 2021]), ...scored(2022, { A: 90, B: 85, C: 70, D: 80 }), ...lastFor([2023, 2024])]
    expect(run({ scores }, years)).toEqual([[2020], [2021, 'D watch'], [2022, 'D unwatch'], [2023], [2024, 'D watch']])
  })

  test('compares an admitted candidate from the next year on', () => {
    const candidates = [candidate('X', { 2022: 86, 2023: 60, 2024: 60 }, 'central')]
    const years = [2022, 2023, 2024]
    expect(run({ scores: lastFor(years), candidates }, years)).toEqual([
      [2022, 'X admit'],
      // D was last in 2022 alone: X stands below it from 2023 on.
      [2023],
      [2024, 'X watch'],
    ])
  })

  test('takes the years in order, and those who really left as they did', () => {
    const areas = [...['A', 'B', 'C'].map((code) => area(code)), area('D', { removedOn: '2022-01-01' })]
    const years = [2022, 2021, 2020]
    expect(run({ areas, scores: lastFor(years) }, years)).toEqual([[2020], [2021, 'D watch'], [2022]])
  })
})
