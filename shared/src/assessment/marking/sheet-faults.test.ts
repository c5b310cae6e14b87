import { describe, expect, test } from 'vitest'
import { applicableCriteria } from '../applicable.ts'
import { districtCategory } from '../district-category.ts'
import { suppressed } from '../results/suppress.ts'
import { schemeFaults } from '../scheme-faults.ts'
import { usualThresholds } from '../thresholds.ts'
import { usualScheme } from '../usual-scheme.ts'
import { isFar, isLow } from './reason-needed.ts'

describe('a mark needs a reason', () => {
  test.each([
    { tenths: 59, max: 100, low: true },
    { tenths: 60, max: 100, low: false },
    { tenths: 119, max: 200, low: true },
    { tenths: 120, max: 200, low: false },
    { tenths: 44, max: 75, low: true },
    { tenths: 45, max: 75, low: false },
  ])('under 60 %: $tenths of $max is low: $low', ({ tenths, max, low }) => {
    expect(isLow(tenths, max, usualThresholds)).toBe(low)
  })

  test.each([
    { what: 'of four targets never', mark: 10, others: [90, 90, 90], far: false },
    { what: 'at exactly 2 deviations not', mark: 90, others: [70, 90, 70, 90], far: false },
    { what: 'exactly on the edge not', mark: 100, others: [70, 90, 70, 90], far: false },
    { what: 'beyond it', mark: 101, others: [70, 90, 70, 90], far: true },
    { what: 'below it as well', mark: 59, others: [70, 90, 70, 90], far: true },
    { what: 'not half a point off where all agree', mark: 91, others: [90, 90, 90, 90], far: false },
    { what: 'far off where all agree', mark: 93, others: [90, 90, 90, 90], far: true },
  ])('far from the own others: $what', ({ mark, others, far }) => {
    expect(isFar(mark, others, 100, usualThresholds)).toBe(far)
  })

  test.each([
    { deviationTenths: 10, mark: 90, far: false },
    { deviationTenths: 10, mark: 91, far: true },
    { deviationTenths: 30, mark: 110, far: false },
    { deviationTenths: 30, mark: 111, far: true },
  ])('goes by the deviations of the scheme: $deviationTenths tenths, $mark', ({ deviationTenths, mark, far }) => {
    expect(isFar(mark, [70, 90, 70, 90], 200, { ...usualThresholds, deviationTenths })).toBe(far)
  })
})

describe('what is not shown', () => {
  const count = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([code, raters]) => ({ code, raters }))

  test.each([
    { what: 'nothing where all have enough', counts: { A: 5, B: 4, C: 3 }, total: 5, hidden: [] },
    { what: 'a second where one has too few', counts: { A: 5, B: 2, C: 4 }, total: 5, hidden: ['B', 'C'] },
    { what: 'no third where two have too few', counts: { A: 5, B: 2, C: 1 }, total: 5, hidden: ['B', 'C'] },
    { what: 'one that nobody marked, alone', counts: { A: 5, B: 0, C: 4 }, total: 5, hidden: ['B'] },
    { what: 'a second beside one nobody marked', counts: { A: 5, B: 0, C: 2 }, total: 5, hidden: ['B', 'C', 'A'] },
    { what: 'all where the total has too few', counts: { A: 2, B: 2 }, total: 2, hidden: ['A', 'B'] },
    { what: 'the only one', counts: { A: 2 }, total: 3, hidden: ['A'] },
  ])('is $what', ({ counts, total, hidden }) => {
    expect([...suppressed(count(counts), total, 3)].sort()).toEqual([...hidden].sort())
  })
})

describe('the category of a district', () => {
  const area = (category: 'central' | 'new' | 'suburban', ...districtCodes: string[]) => ({ category, districtCodes })

  test.each([
    {
      what: 'of most areas it is the main one of',
      areas: [area('new', 'D'), area('new', 'D'), area('central', 'D')],
      is: 'new',
    },
    { what: 'not of those it only takes part in', areas: [area('new', 'E', 'D'), area('central', 'D')], is: 'central' },
    { what: 'of those where it is the main one of none', areas: [area('suburban', 'E', 'D')], is: 'suburban' },
    { what: 'the first in order of equal numbers', areas: [area('suburban', 'D'), area('new', 'D')], is: 'new' },
    { what: 'none without an area', areas: [area('new', 'E')], is: null },
  ])('is $what', ({ areas, is }) => {
    expect(districtCategory('D', areas)).toBe(is)
  })
})

describe('a scheme', () => {
  const usual = usualScheme('departments-mark-districts')

  test('is without faults as it usually is, in both directions', () => {
    expect(schemeFaults(usual)).toEqual([])
    expect(schemeFaults(usualScheme('districts-mark-departments'))).toEqual([])
  })

  test.each([
    { what: 'two of a code', change: { sections: [...usual.sections, ...usual.sections.slice(0, 1)] }, says: '重复' },
    {
      what: 'a section of nothing',
      change: { sections: [...usual.sections, { code: 'Q', name: '空', criteria: [] }] },
      says: '还没有指标',
    },
    { what: 'objective criteria that do not count', change: { objectiveShareBasisPoints: 0 }, says: '占比是 0' },
    { what: 'marks that do not count', change: { objectiveShareBasisPoints: 10_000 }, says: '不起作用' },
    { what: 'tiers upside down', change: { tiers: { excellentTenths: 700, goodTenths: 800 } }, says: '优秀' },
  ])('is not adopted with $what', ({ change, says }) => {
    expect(
      schemeFaults({ ...usual, ...change })
        .map(({ message }) => message)
        .join(),
    ).toContain(says)
  })

  test('leaves out for a category what weighs nothing there', () => {
    const [criterion] = usual.sections[0]?.criteria ?? []
    if (!criterion) throw new Error('No criterion')
    const weighted = { ...criterion, weights: { central: 0, new: 10_000, suburban: 10_000 } }
    const content = { sections: [{ code: 'A', name: 'A', criteria: [weighted] }] }
    expect(applicableCriteria(content, 'central')).toEqual([])
    expect(applicableCriteria(content, 'new')).toHaveLength(1)
    expect(applicableCriteria(content, null)).toHaveLength(1)
  })
})
