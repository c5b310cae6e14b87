import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ResultBasis } from '../mark.schema.ts'
import type { Criterion, SchemeContent } from '../scheme.schema.ts'
import { usualThresholds } from '../thresholds.ts'
import { objectiveScore } from './objective-score.ts'
import type { ObjectiveReading } from './result.schema.ts'
import { type RoundInputs, roundRows } from './round-result.ts'

const even = { central: 10_000, new: 10_000, suburban: 10_000 }
const criterion = (code: string, maxTenths: number, weights = even): Criterion => ({
  code,
  name: code,
  guidance: '',
  maxTenths,
  kind: 'subjective',
  source: null,
  weights,
})

const content: SchemeContent = {
  sections: [{ code: 'S', name: 'S', criteria: [criterion('C1', 200), criterion('C2', 100)] }],
  objectiveShareBasisPoints: 4000,
  bonusCapTenths: 50,
  penaltyCapTenths: 100,
  decimals: 2,
  basis: 'raw',
  ...usualThresholds,
  tiers: { excellentTenths: 900, goodTenths: 800 },
}

type Table = Readonly<Record<string, Readonly<Record<string, readonly [c1: number | null, c2: number | null]>>>>

/** Marks by rater and target: C1 of 20.0 and C2 of 10.0 points. */
function inputs(table: Table, basis: ResultBasis = 'raw', more: Partial<RoundInputs> = {}): RoundInputs {
  const targets = [...new Set(Object.values(table).flatMap((own) => Object.keys(own)))]
  const sheets = Object.entries(table).map(([raterCode, own]) => ({
    raterCode,
    cells: Object.entries(own).flatMap(([targetCode, [c1, c2]]) => [
      { targetCode, criterionCode: 'C1', tenths: c1, reason: null, basis: null },
      { targetCode, criterionCode: 'C2', tenths: c2, reason: null, basis: null },
    ]),
  }))
  return {
    content,
    basis,
    marking: {
      content: more.content ?? content,
      targets: targets.map((code) => ({ code, name: code, category: 'central' as const })),
      sheets,
      isRecused: () => false,
      isExcluded: () => false,
    },
    items: [],
    objectivesOf: () => [],
    excludedOf: () => 0,
    ...more,
  }
}

const reading = (numerator: number | null, denominator: number | null, maxTenths = 100): ObjectiveReading => ({
  criterionCode: 'K',
  criterionName: 'K',
  maxTenths,
  weightBasisPoints: 10_000,
  numerator,
  denominator,
  display: '',
  sentence: '',
  isCorrected: false,
})

const brief = (round: RoundInputs) =>
  roundRows(round).map(({ code, display, place, tied }) => [code, display, place, tied])

describe('the subjective score', () => {
  test('is the mean of shares of the maximum that applied', () => {
    // R1 24/30 = 80, R2 only C1 18/20 = 90, R3 21/30 = 70.
    const table = { R1: { T: [160, 80] }, R2: { T: [180, null] }, R3: { T: [140, 70] } } as const
    expect(roundRows(inputs(table))[0]).toMatchObject({
      subjective: { score: 80 },
      raters: 3,
      criteria: [{ display: '80.00', isSuppressed: true }, { isSuppressed: true }].map(({ isSuppressed }) => ({
        score: null,
        isSuppressed,
      })),
      isSubjectiveAlone: true,
      final: 80,
      tier: 'good',
    })
  })

  test('keeps thirds and sevenths whole, so that equal means share a place', () => {
    // Means of 1/3 + 2/3 and of 1/2 + 1/2: the same; rounded shares would tell 49.999999 from 50.
    const thirds = { sections: [{ code: 'S', name: 'S', criteria: [criterion('C1', 30), criterion('C2', 100)] }] }
    const own = { ...content, ...thirds, decimals: 4 }
    const table = {
      R1: { A: [10, null], B: [15, null] },
      R2: { A: [20, null], B: [15, null] },
      R3: { A: [15, null], B: [15, null] },
    } as const
    expect(brief(inputs(table, 'raw', { content: own }))).toEqual([
      ['A', '50.0000', 1, true],
      ['B', '50.0000', 1, true],
    ])
  })

  test('weighs criteria by the category of the target', () => {
    const weighted = [criterion('C1', 200, { ...even, central: 20_000 }), criterion('C2', 100)]
    const own = { ...content, sections: [{ code: 'S', name: 'S', criteria: weighted }] }
    const table = { R1: { T: [200, 50] }, R2: { T: [200, 50] }, R3: { T: [200, 50] } } as const
    // (20 × 2 + 5) of (20 × 2 + 10).
    expect(roundRows(inputs(table, 'raw', { content: own }))[0]).toMatchObject({ final: 90, sections: [{ score: 90 }] })
  })

  test('drops one highest and one lowest from five raters up', () => {
    const table = Object.fromEntries([20, 160, 170, 180, 200].map((c1, at) => [`R${at}`, { T: [c1, null] as const }]))
    expect(roundRows(inputs(table, 'trimmed'))[0]?.final).toBe(85)
  })

  test('says why it is not what its parts make, each trimmed by itself', () => {
    // Totals of R1 to R5: 10/30, 20/30, 20/30, 20/30, 30/30; the parts drop other marks.
    const table = {
      R1: { T: [0, 100] },
      R2: { T: [200, 0] },
      R3: { T: [150, 50] },
      R4: { T: [100, 100] },
      R5: { T: [200, 100] },
    } as const
    const row = roundRows(inputs(table, 'trimmed'))[0]
    // Of 200 the middle three are 100, 150, 200; of 100 they are 50, 100, 100: (0.75 × 20 + 0.8333 × 10) of 30.
    expect(row).toMatchObject({ subjective: { display: '66.67' } })
    expect(row?.notes.at(-1)).toBe('总分和各项指标分别去掉最高分、最低分，所以各项加权是77.78，不等于评价得分')
    const alike = Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`R${at}`, { T: [200, 100] as const }]))
    expect(roundRows(inputs(alike, 'trimmed'))[0]?.notes.join()).not.toContain('加权')
  })
})

describe('the final score', () => {
  const table = { R1: { T: [160, 80] }, R2: { T: [160, 80] }, R3: { T: [160, 80] } } as const
  const item = { targetCode: 'T', reason: '', documentNumber: '' }

  test('mixes objective and subjective by the share, then adds and takes what the caps leave', () => {
    const items = [
      { ...item, kind: 'bonus', tenths: 40 },
      { ...item, kind: 'bonus', tenths: 40 },
      { ...item, kind: 'penalty', tenths: 15 },
    ] as const
    // 0.4 × 95 + 0.6 × 80 + 5 − 1.5
    const round = inputs(table, 'raw', { items, objectivesOf: () => [reading(95, 100)] })
    expect(roundRows(round)[0]).toMatchObject({ final: 89.5, bonusTenths: 50, penaltyTenths: 15, tier: 'good' })
  })

  test('leaves what has no data out of the maximum, and says so', () => {
    const round = inputs(table, 'raw', { objectivesOf: () => [reading(9, 10), reading(null, null, 300)] })
    expect(roundRows(round)[0]).toMatchObject({ objective: { score: 90 }, final: 84, notes: ['“K”缺数据，不计入满分'] })
  })

  test.each([
    { what: 'nothing without data', readings: [reading(null, null)], score: null },
    { what: 'at most all', readings: [reading(15, 10)], score: 100 },
    { what: 'by maxima', readings: [reading(1, 2, 100), reading(1, 1, 300)], score: 87.5 },
  ])('has an objective part of $what', ({ readings, score }) => {
    const exact = objectiveScore(readings)
    expect(exact && Number(exact.numerator) / Number(exact.denominator)).toBe(score)
  })

  test('of too few raters is not shown and has no place', () => {
    const round = inputs({ R1: { T: [160, 80] }, R2: { T: [160, 80] } })
    expect(brief(round)).toEqual([['T', '不予显示', null, false]])
  })
})

describe('a round', () => {
  const tables = fc
    .array(fc.array(fc.integer({ min: 20, max: 160 }), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 6 })
    .map((rows) =>
      rows.map((row) => Object.fromEntries(row.map((c1, at) => [`T${at}`, [c1, null] as [number, number | null]]))),
    )
  const tableOf = (rows: readonly Table[string][], name = 'R'): Table =>
    Object.fromEntries(rows.map((own, at) => [`${name}${at}`, own]))

  test('ranks by adjusted scores whatever one rater adds to all its marks', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 40 }), (rows, more) => {
        const shifted = rows.map((own, at) =>
          at === 0
            ? Object.fromEntries(
                Object.entries(own).map(([target, [c1, c2]]) => [target, [c1 + more, c2] as [number, null]]),
              )
            : own,
        )
        const places = (of: readonly Table[string][]) =>
          roundRows(inputs(tableOf(of), 'adjusted')).map(({ code, place }) => [code, place])
        expect(places(shifted)).toEqual(places(rows))
      }),
      { numRuns: 40 },
    )
  })

  test('says the same whatever raters are called and in whatever order they come', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const renamed = tableOf(rows.toReversed(), 'Z')
        expect(roundRows(inputs(renamed, 'trimmed'))).toEqual(roundRows(inputs(tableOf(rows), 'trimmed')))
      }),
      { numRuns: 40 },
    )
  })
})
