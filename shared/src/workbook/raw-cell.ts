/** One cell as the file has it, before anybody asks what it should mean. */
export interface RawCell {
  readonly value: string | number | boolean | Date | null
  /** The number is shown as a percentage: 0.45 reads 45 %. */
  readonly percent?: true
  /** What Excel shows instead of a value, `#N/A`. */
  readonly error?: string
}

/** The cells of one sheet; `rows[0]` is row 1 of Excel, and a row ends with its last cell that is not blank. */
export interface SheetCells {
  readonly name: string
  readonly rows: readonly (readonly RawCell[])[]
  /** The workbook counts days from 1904, so a serial number means another day. */
  readonly date1904?: true
}

export const emptyCell: RawCell = { value: null }

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26))
  return index < 26 ? rest : `${columnLetter(Math.floor(index / 26) - 1)}${rest}`
}

/** `D15` for column 3 of row number 15. */
export const cellName = (columnIndex: number, rowNumber: number): string => `${columnLetter(columnIndex)}${rowNumber}`
