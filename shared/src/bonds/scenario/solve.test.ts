import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidate } from './choice-problem.ts'
import { type Solution, solveGap } from './solve.ts'

const candidate = (projectCode: string, amountYuan: number): Candidate => ({ projectCode, amountYuan })
const codesOf = ({ chosen }: Solution) => chosen.map(({ projectCode }) => projectCode).join(' ')

/** All subsets, one after the other: what the rule says, read word by word. */
function bruteForce(candidates: readonly Candidate[], neededYuan: number) {
  const ordered = candidates.toSorted((a, b) => (a.projectCode < b.projectCode ? -1 : 1))
  let best: { codes: string[]; sum: number } | null = null
  for (let mask = 0; mask < 2 ** ordered.length; mask += 1) {
    const picked = ordered.filter((_, at) => (mask >> at) & 1)
    const sum = picked.reduce((total, { amountYuan }) => total + amountYuan, 0)
    if (sum < neededYuan) continue
    const codes = picked.map(({ projectCode }) => projectCode)
    const isBetter =
      !best ||
      codes.length < best.codes.length ||
      (codes.length === best.codes.length &&
        (sum < best.sum || (sum === best.sum && codes.join(' ') < best.codes.join(' '))))
    if (isBetter) best = { codes, sum }
  }
  return best
}

describe('closing a gap', () => {
  test.each([
    { what: 'one that is enough', amounts: [30, 50, 20], need: 45, codes: 'P01', excess: 5 },
    { what: 'the least that is enough', amounts: [30, 50, 46], need: 45, codes: 'P02', excess: 1 },
    { what: 'the lowest code of equals', amounts: [50, 50, 50], need: 45, codes: 'P00', excess: 5 },
    { what: 'fewer before less', amounts: [40, 40, 100], need: 80, codes: 'P02', excess: 20 },
    { what: 'two, exactly', amounts: [40, 35, 45, 50], need: 85, codes: 'P00 P02', excess: 0 },
    { what: 'the lower of two exact pairs', amounts: [60, 10, 40, 30], need: 70, codes: 'P00 P01', excess: 0 },
    { what: 'all', amounts: [1, 2, 3], need: 6, codes: 'P00 P01 P02', excess: 0 },
    { what: 'a need between whole units', amounts: [20_000, 30_000], need: 20_001, codes: 'P01', excess: 9_999 },
  ])('takes $what', ({ amounts, need, codes, excess }) => {
    const candidates = amounts.map((amount, at) => candidate(`P0${at}`, amount))
    const solution = solveGap(candidates, need)
    expect(solution.found).toBe(true)
    expect(codesOf(solution)).toBe(codes)
    expect(solution.excessYuan).toBe(excess)
    expect(solution.totalYuan).toBe(need + excess)
  })

  test('says so when all together are one yuan short', () => {
    const nothing = { found: false, chosen: [], totalYuan: 0, excessYuan: 0 }
    expect(solveGap([candidate('P1', 50), candidate('P2', 49)], 100)).toEqual(nothing)
    expect(solveGap([], 1)).toEqual(nothing)
  })

  test('chooses nothing where nothing is needed', () => {
    expect(solveGap([candidate('P1', 50)], 0)).toEqual({ found: true, chosen: [], totalYuan: 0, excessYuan: 0 })
  })

  const amounts = fc.oneof(
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 1, max: 50 }).map((wan) => wan * 10_000),
    fc.integer({ min: 1, max: 1_000_000_000 }),
  )
  const problems = fc
    .uniqueArray(fc.record({ code: fc.integer({ min: 0, max: 999 }), amount: amounts }), {
      maxLength: 13,
      selector: ({ code }) => code,
    })
    .map((rows) => rows.map(({ code, amount }) => candidate(`P${String(code).padStart(3, '0')}`, amount)))

  test('equals trying every choice', () => {
    fc.assert(
      fc.property(problems, fc.double({ min: 0, max: 1.05, noNaN: true }), (candidates, part) => {
        const total = candidates.reduce((sum, { amountYuan }) => sum + amountYuan, 0)
        const need = Math.max(1, Math.round(total * part))
        const solution = solveGap(candidates, need)
        const best = bruteForce(candidates, need)
        expect(solution.found).toBe(best !== null)
        expect(codesOf(solution)).toBe(best?.codes.join(' ') ?? '')
        expect(solution.excessYuan).toBe(best ? best.sum - need : 0)
      }),
      { numRuns: 300 },
    )
  })

  test('equals trying every choice of sixteen', () => {
    const many = fc.array(amounts, { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(many, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (values, part) => {
        const candidates = values.map((amount, at) => candidate(`P${String(at).padStart(2, '0')}`, amount))
        const need = Math.max(1, Math.round(values.reduce((a, b) => a + b, 0) * part))
        const best = bruteForce(candidates, need)
        expect(codesOf(solveGap(candidates, need))).toBe(best?.codes.join(' '))
      }),
      { numRuns: 12 },
    )
  })

  test('does not depend on the order in which candidates come', () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 1, max: 200_000 }), (candidates, need) => {
        expect(solveGap(candidates.toReversed(), need)).toEqual(solveGap(candidates, need))
      }),
    )
  })
})

/** By tables over counts and sums, backwards over the candidates: another way altogether, for many small amounts. */
function byTables(candidates: readonly Candidate[], neededYuan: number): string | null {
  const ordered = candidates.toSorted((a, b) => (a.projectCode < b.projectCode ? -1 : 1))
  // For each place the set of [count, sum] pairs that the candidates from there on can make.
  const reach: Set<number>[] = [new Set([0])]
  const wide = 100_000
  for (const { amountYuan } of ordered.toReversed()) {
    const next = reach[0] ?? new Set()
    reach.unshift(new Set([...next, ...[...next].map((pair) => pair + wide + amountYuan)]))
  }
  const enough = [...(reach[0] ?? [])].filter((pair) => pair % wide >= neededYuan)
  if (enough.length === 0) return null
  // Pairs are count first, so that the least pair is the fewest, then the least sum.
  let left = Math.min(...enough)
  const codes = ordered.filter(({ amountYuan }, at) => {
    const rest = left - wide - amountYuan
    const isTaken = rest >= 0 && (reach[at + 1]?.has(rest) ?? false)
    if (isTaken) left = rest
    return isTaken
  })
  return codes.map(({ projectCode }) => projectCode).join(' ')
}

describe('closing a gap among many', () => {
  const many = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 30, maxLength: 60 })

  test('equals the tables over counts and sums', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 101 }), fc.constantFrom(1, 10_000), (values, percent, unit) => {
        const candidates = values.map((amount, at) => candidate(`P${String((at * 37) % 61).padStart(2, '0')}`, amount))
        const need = Math.max(1, Math.ceil((values.reduce((a, b) => a + b, 0) * percent) / 100))
        const scaled = candidates.map((one) => ({ ...one, amountYuan: one.amountYuan * unit }))
        const solution = solveGap(scaled, need * unit - (unit - 1))
        const expected = byTables(candidates, need)
        expect(solution.found).toBe(expected !== null)
        expect(codesOf(solution)).toBe(expected ?? '')
      }),
      { numRuns: 10 },
    )
  })
})

/** Sixty amounts that look like chance and are the same each time. */
const sixty = (amountOf: (part: number) => number): Candidate[] =>
  Array.from({ length: 60 }, (_, at) => {
    const part = ((at * 7919 + 4_567) % 10_007) / 10_007
    return candidate(`P${String((at * 37) % 60).padStart(2, '0')}`, amountOf(part))
  })

describe('closing a gap with sixty candidates', () => {
  test.each([
    { what: 'of any size in yuan', of: (part: number) => 1 + Math.floor(part * 1e9) },
    { what: 'in whole 万元', of: (part: number) => 10_000 * (1 + Math.floor(part * 1e5)) },
    { what: 'nearly alike', of: (part: number) => 500_000_000 + Math.floor(part * 1e7) },
    { what: 'all but alike, one yuan apart', of: (part: number) => 500_000_000 + Math.floor(part * 2) },
    {
      what: 'in steps with a stray yuan',
      of: (part: number) => 1_000_000 * (1 + Math.floor(part * 900)) + (part < 0.05 ? 1 : 0),
    },
  ])('$what never takes one more than the largest ones would need', ({ of }) => {
    const candidates = sixty(of)
    const total = candidates.reduce((sum, { amountYuan }) => sum + amountYuan, 0)
    for (const percent of [3, 27, 50, 81, 97]) {
      const need = Math.floor((total * percent) / 100)
      const solution = solveGap(candidates, need)
      const largest = candidates.map(({ amountYuan }) => amountYuan).sort((a, b) => b - a)
      const oneLess = largest.slice(0, solution.chosen.length - 1).reduce((sum, amount) => sum + amount, 0)
      expect(oneLess).toBeLessThan(need)
      expect(solution.totalYuan).toBeGreaterThanOrEqual(need)
      const least = solution.chosen.reduce((low, { amountYuan }) => Math.min(low, amountYuan), Number.POSITIVE_INFINITY)
      const chosen = new Set(solution.chosen)
      // No single swap for a smaller one would do as well.
      const spared = candidates.filter((one) => !chosen.has(one) && one.amountYuan < least)
      for (const { amountYuan } of spared) expect(solution.excessYuan).toBeLessThan(least - amountYuan)
    }
  })
})
