import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { solveExactly } from './solve-exactly.ts'

/** The same by another way: elimination in integers of any size, every division without a rest (Bareiss). */
function eliminated(matrix: readonly (readonly number[])[], right: readonly bigint[]) {
  const size = right.length
  const rows = matrix.map((row, at) => [...row.map(BigInt), right[at] ?? 0n])
  let before = 1n
  for (let step = 0; step < size; step += 1) {
    const found = rows.findIndex((row, at) => at >= step && row[step] !== 0n)
    const [pivotRow, swapped] = [rows[found], rows[step]]
    if (!pivotRow || !swapped) return null
    rows[found] = swapped
    rows[step] = pivotRow
    const pivot = pivotRow[step] ?? 0n
    for (const [at, row] of rows.entries()) {
      const factor = row[step] ?? 0n
      if (at === step) continue
      rows[at] = row.map((value, column) => (value * pivot - factor * (pivotRow[column] ?? 0n)) / before)
    }
    before = pivot
  }
  return rows.map((row) => ({ numerator: row[size] ?? 0n, denominator: before }))
}

const systems = fc.integer({ min: 1, max: 7 }).chain((size) =>
  fc.record({
    matrix: fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
    right: fc.array(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), { minLength: size, maxLength: size }),
  }),
)

describe('a system of equations', () => {
  test('is solved as elimination solves it, to the last digit', () => {
    fc.assert(
      fc.property(systems, ({ matrix, right }) => {
        const [solved, other] = [solveExactly(matrix, right), eliminated(matrix, right)]
        expect(solved === null).toBe(other === null)
        if (!solved || !other) return
        expect(solved.denominator > 0n).toBe(true)
        for (const [at, { numerator, denominator }] of other.entries()) {
          expect((solved.numerators[at] ?? 0n) * denominator).toBe(numerator * solved.denominator)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('whose determinant is a multiple of the first prime is solved by the next', () => {
    expect(solveExactly([[67_108_859]], [1n])).toEqual({ numerators: [1n], denominator: 67_108_859n })
  })

  test('without a single solution has none', () => {
    expect(
      solveExactly(
        [
          [1, 2],
          [2, 4],
        ],
        [1n, 2n],
      ),
    ).toBeNull()
  })
})
