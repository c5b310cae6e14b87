/**
 * Solves a square system of integers exactly by fraction-free elimination (Bareiss): the unknowns are numerators over one
 * common denominator above 0. `null` where the system has no single solution.
 */
export function solveExactly(
  matrix: readonly (readonly bigint[])[],
  right: readonly bigint[],
): { readonly numerators: readonly bigint[]; readonly denominator: bigint } | null {
  const size = right.length
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0n])
  let pivotBefore = 1n
  for (let step = 0; step < size; step += 1) {
    const found = rows.findIndex((row, at) => at >= step && row[step] !== 0n)
    const [pivotRow, swapped] = [rows[found], rows[step]]
    if (!pivotRow || !swapped) return null
    rows[step] = pivotRow
    rows[found] = swapped
    const pivot = pivotRow[step] ?? 0n
    for (const [at, row] of rows.entries()) {
      if (at === step) continue
      const factor = row[step] ?? 0n
      // Every division is without a rest: that is the identity of Bareiss, over all rows.
      rows[at] = row.map((value, column) => (value * pivot - factor * (pivotRow[column] ?? 0n)) / pivotBefore)
    }
    pivotBefore = pivot
  }
  const sign = pivotBefore < 0n ? -1n : 1n
  return { numerators: rows.map((row) => sign * (row[size] ?? 0n)), denominator: sign * pivotBefore }
}
