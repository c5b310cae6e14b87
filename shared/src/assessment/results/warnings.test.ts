import { describe, expect, test } from 'vitest'
import type { Mark } from '../mark.schema.ts'
import { usualThresholds } from '../thresholds.ts'
import { markWarnings } from './warnings.ts'

const mark = (rater: string, target: string, score: number | null): Mark => ({ rater, target, score })
const grid = (rows: Readonly<Record<string, readonly (number | null)[]>>): Mark[] =>
  Object.entries(rows).flatMap(([target, scores]) => scores.map((score, at) => mark(`R${at + 1}`, target, score)))
const named = (marks: readonly Mark[]) =>
  markWarnings(marks, usualThresholds).map(({ code, rater, target }) => [code, rater, target])

describe('warnings about marks', () => {
  test('are none where marks differ as marks do', () => {
    expect(named(grid({ T1: [80, 84, 78], T2: [70, 75, 72], T3: [90, 92, 88] }))).toEqual([])
  })

  test('name a target with fewer than three raters; 未接触 is no rater', () => {
    expect(named(grid({ T1: [80, 84, null], T2: [70, 75, 72] }))).toEqual([['too-few-raters', undefined, 'T1']])
  })

  test('name a rater whose marks are all but equal', () => {
    const flat = grid({ T1: [80, 84, 90], T2: [70, 75, 90], T3: [90, 92, 90.5] })
    expect(named(flat)).toEqual([['flat-rater', 'R3', undefined]])
  })

  test('name a mark that lies far from all others', () => {
    const marks = grid({ T1: [80, 82, 81, 40], T2: [70, 72, 71, 73], T3: [90, 92, 91, 92.5] })
    expect(named(marks)).toEqual([['outlier', 'R4', 'T1']])
  })

  test('name a pair that favour each other', () => {
    const marks = [
      mark('A', 'B', 95),
      mark('B', 'A', 96),
      mark('C', 'A', 80),
      mark('D', 'A', 82),
      mark('C', 'B', 78),
      mark('D', 'B', 81),
      mark('A', 'C', 82),
      mark('B', 'C', 80),
      mark('D', 'C', 84),
    ]
    expect(named(marks).filter(([code]) => code === 'mutual-favour')).toEqual([['mutual-favour', 'A', 'B']])
  })

  test('name the parts that nothing connects', () => {
    const marks = [
      ...['R1', 'R2', 'R3'].map((rater, at) => mark(rater, 'T1', 80 + 3 * at)),
      ...['R4', 'R5', 'R6'].map((rater, at) => mark(rater, 'T2', 70 + 3 * at)),
    ]
    expect(named(marks)).toEqual([['not-connected', undefined, undefined]])
    expect(markWarnings(marks, usualThresholds)[0]?.message).toBe('评价关系分成互不相连的2组，不能剔除评分宽严：T1；T2')
  })
})
