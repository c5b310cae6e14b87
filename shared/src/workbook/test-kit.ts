import type { CellReader, ReadContext } from './cell-reader.ts'
import type { Known, Names } from './known.ts'
import type { RawCell, SheetCells } from './raw-cell.ts'

/** A small city for tests: a few units, and every other code but those that begin with `X`. */
const unitNames = new Map([
  ['D1', '云锦区'],
  ['D2', '清江区'],
  ['D3', '东湖新区/高新区'],
  ['B1', '市发改委'],
])

const isKnown = (code: string): boolean => code !== '' && !code.startsWith('X')

export const knownCity: Known = {
  unitCodeOf: (text) => [...unitNames].find(([code, name]) => code === text || name === text)?.[0],
  hasUnit: (code) => unitNames.has(code),
  has: (_noun, code) => isKnown(code),
}

export const cityNames: Names = {
  unitNameOf: (code) => unitNames.get(code),
  projectNameOf: (code) => `${code}项目`,
}

export const unitCodes = [...unitNames.keys()]

export const noContext: ReadContext = {
  known: knownCity,
  date1904: false,
  month: undefined,
  codesInFile: new Set(),
  planePositions: false,
}

type Written = RawCell['value'] | RawCell

const isCell = (value: Written): value is RawCell =>
  typeof value === 'object' && value !== null && !(value instanceof Date)

export const cellOf = (value: Written): RawCell => (isCell(value) ? value : { value })

/** A sheet from plain values. */
export function sheetOf(rows: readonly (readonly Written[])[], name = 'Sheet1'): SheetCells {
  return { name, rows: rows.map((row) => row.map(cellOf)) }
}

/** The value that a reader takes from a cell, or the code of its refusal. */
export function outcome<T>(
  reader: CellReader<T>,
  value: Written,
  context: Partial<ReadContext> = {},
): T | string | null {
  const reading = reader.read(cellOf(value), { ...noContext, ...context })
  return reading.ok ? reading.value : reading.code
}
