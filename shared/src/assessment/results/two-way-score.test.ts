import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mark, ResultBasis } from '../mark.schema.ts'
import { twoWayScores } from './two-way-score.ts'

const marksFor = (target: string, scores: readonly (number | null)[]): Mark[] =>
  scores.map((score, at) => ({ rater: `R${at + 1}`, target, score }))

const by = (basis: ResultBasis, decimals = 2) => ({ basis, decimals, fewestToTrim: 5 })

const byTarget = (marks: readonly Mark[], basis: 'raw' | 'trimmed' | 'adjusted' = 'trimmed') =>
  new Map(twoWayScores(marks, by(basis)).map((row) => [row.target, row]))

describe('the score of a target', () => {
  test.each([
    { what: 'the mean of few', scores: [80, 90, 85, 70], raw: 81.25, trimmed: 81.25, raters: 4 },
    {
      what: 'without one highest and one lowest of five',
      scores: [60, 80, 90, 85, 100],
      raw: 83,
      trimmed: 85,
      raters: 5,
    },
    { what: 'one of several highest dropped', scores: [100, 100, 90, 80, 70, 70], raw: 85, trimmed: 85, raters: 6 },
    { what: '未接触 not counted', scores: [80, null, 90, null], raw: 85, trimmed: 85, raters: 2 },
    { what: '未接触 does not make five', scores: [60, 80, 90, 100, null], raw: 82.5, trimmed: 82.5, raters: 4 },
    { what: 'rounded half up', scores: [80.005, 80.005], raw: 80.01, trimmed: 80.01, raters: 2 },
    { what: 'a third', scores: [80, 80, 81], raw: 80.33, trimmed: 80.33, raters: 3 },
  ])('is $what', ({ scores, raw, trimmed, raters }) => {
    expect(byTarget(marksFor('T', scores)).get('T')).toMatchObject({ raw, trimmed, raters })
  })

  test('is missing where nobody marked, and gets no place', () => {
    expect(byTarget([...marksFor('T', [null, null]), ...marksFor('U', [80])]).get('T')).toMatchObject({
      raters: 0,
      raw: null,
      trimmed: null,
      adjusted: null,
      place: null,
    })
  })

  test('shares places at the published precision: 1, 2, 2, 4', () => {
    const marks = [
      ...marksFor('A', [90, 90]),
      ...marksFor('B', [80.001, 80.001]),
      ...marksFor('C', [80.004, 80.004]),
      ...marksFor('D', [70, 70]),
    ]
    expect(twoWayScores(marks, by('raw')).map(({ target, place, tied }) => [target, place, tied])).toEqual([
      ['A', 1, false],
      ['B', 2, true],
      ['C', 2, true],
      ['D', 4, false],
    ])
  })

  test('adjusted, is not harmed by a severe rater', () => {
    // R3 gives everybody 10 less, and marked only T2.
    const marks = [...marksFor('T1', [80, 82]), ...marksFor('T2', [80, 82, 71]), ...marksFor('T3', [70, 72, 61])]
    const rows = byTarget(marks, 'adjusted')
    expect(rows.get('T1')?.adjusted).toBe(rows.get('T2')?.adjusted)
    expect([rows.get('T1')?.place, rows.get('T2')?.place, rows.get('T3')?.place]).toEqual([1, 1, 3])
    expect(rows.get('T2')?.raw).toBeLessThan(rows.get('T1')?.raw ?? 0)
  })

  test('adjusted, is refused where nothing connects', () => {
    const rows = twoWayScores(
      [
        { rater: 'R1', target: 'T1', score: 80 },
        { rater: 'R2', target: 'T2', score: 70 },
      ],
      by('adjusted'),
    )
    expect(rows.map(({ adjusted, place }) => [adjusted, place])).toEqual([
      [null, null],
      [null, null],
    ])
  })
})

const grids = fc
  .array(fc.array(fc.option(fc.integer({ min: 30, max: 90 }), { freq: 5 }), { minLength: 4, maxLength: 4 }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((rows) => rows.flatMap((scores, at) => marksFor(`T${at}`, scores)))

describe('places', () => {
  test('by adjusted scores do not change when one rater adds a constant', () => {
    fc.assert(
      fc.property(
        grids,
        fc.constantFrom('R1', 'R2', 'R3', 'R4'),
        fc.integer({ min: -20, max: 10 }),
        (marks, who, more) => {
          const shifted = marks.map((mark) =>
            mark.rater === who && mark.score !== null ? { ...mark, score: mark.score + more } : mark,
          )
          // All scores move alike; at 4 decimals rounding neither joins nor parts neighbours of such marks.
          const order = (all: readonly Mark[]) =>
            twoWayScores(all, by('adjusted', 4)).map(({ target, place }) => `${place} ${target}`)
          expect(order(shifted)).toEqual(order(marks))
        },
      ),
    )
  })

  test('do not depend on names or on the order of marks', () => {
    fc.assert(
      fc.property(grids, fc.constantFrom('raw', 'trimmed', 'adjusted'), (marks, basis) => {
        const renamed = marks.map((mark) => ({ ...mark, rater: `甲${mark.rater}` })).toReversed()
        expect(twoWayScores(renamed, by(basis))).toEqual(twoWayScores(marks, by(basis)))
      }),
    )
  })
})
