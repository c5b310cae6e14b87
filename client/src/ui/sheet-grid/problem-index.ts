import type { Along } from './navigation.ts'
import type { Place } from './range.ts'
import type { SheetColumn, SheetProblem, SheetRow } from './sheet.ts'

/** What is wrong with one cell, said together; one hard fault makes it hard. */
export interface CellProblem {
  readonly level: SheetProblem['level']
  readonly message: string
}

/** By row, then by column. */
export type ProblemIndex = ReadonlyMap<string, ReadonlyMap<string, CellProblem>>

export function indexProblems(problems: readonly SheetProblem[]): ProblemIndex {
  const index = new Map<string, Map<string, CellProblem>>()
  for (const { rowKey, columnKey, level, message } of problems) {
    const row = index.get(rowKey) ?? new Map<string, CellProblem>()
    const before = row.get(columnKey)
    const isHard = level === 'hard' || before?.level === 'hard'
    row.set(columnKey, { level: isHard ? 'hard' : 'soft', message: before ? `${before.message}；${message}` : message })
    index.set(rowKey, row)
  }
  return index
}

/** The places of all problems, row by row as shown. */
export function problemPlaces(
  index: ProblemIndex,
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
): Place[] {
  return rows.flatMap(({ key }, row) => {
    const faults = index.get(key)
    return faults ? columns.flatMap((column, at) => (faults.has(column.key) ? [{ row, column: at }] : [])) : []
  })
}

const isAfter = (a: Place, b: Place): boolean => a.row > b.row || (a.row === b.row && a.column > b.column)

/** The next problem from a cell, beginning again at the other end. */
export function nextProblem(places: readonly Place[], from: Place, along: Along): Place | undefined {
  return along === 'next'
    ? (places.find((place) => isAfter(place, from)) ?? places[0])
    : (places.findLast((place) => isAfter(from, place)) ?? places.at(-1))
}
