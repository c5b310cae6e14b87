/** Why a cell cannot be taken for what it seems to say. */
export type CellFlaw =
  /** A formula whose result nobody has computed yet. */
  | 'no-result'
  /** Struck out, whole or in part. */
  | 'struck'
  /** A picture stands in it. */
  | 'picture'
  /** Longer than a spreadsheet allows. */
  | 'too-long'
  /** Its format shows a number of another size than it holds. */
  | 'other-size'
  /** Part of it is raised or lowered, as footnote marks are. */
  | 'raised'
  /** It points to a text that the file does not have. */
  | 'lost-text'
  /** It begins with a quote that has no partner, so that its end is a guess. */
  | 'unpaired-quote'
  /** The file holds it twice, and differently. */
  | 'twice'
  /** Its comma or point may part decimals or thousands, and the file around it does not settle which. */
  | 'comma-or-point'

/** One cell as the file has it, before anybody asks what it should mean. */
export interface RawCell {
  readonly value: string | number | boolean | Date | null
  /** The number is shown as a percentage: 0.45 reads 45 %. */
  readonly percent?: true
  /** What Excel shows instead of a value, `#N/A`. */
  readonly error?: string
  /** What a person sees, where the format makes something else of the number than its plain digits. */
  readonly shown?: string
  readonly flaw?: CellFlaw
  /** The merged cells that it is one of, `C2:C4`. */
  readonly merged?: string
}

/** A filled cell so far away from the table that nobody meant it to be a part. */
export interface Stray {
  /** `XFD1048576`. */
  readonly cell: string
  readonly text: string
}

/** The cells of one sheet; `rows[0]` is row 1 of Excel, and a row ends with its last cell that is not blank. */
export interface SheetCells {
  readonly name: string
  readonly rows: readonly (readonly RawCell[])[]
  /** The workbook counts days from 1904, so a serial number means another day. */
  readonly date1904?: true
  /** Cells were divided by this delimiter, so that a row is as long as it was written. */
  readonly delimiter?: string
  /** Rows and columns that a person does not see, from 0. */
  readonly hiddenRows?: ReadonlySet<number>
  readonly hiddenColumns?: ReadonlySet<number>
  /** What is printed above and below every page. */
  readonly margins?: readonly string[]
  /** Filled cells beyond what is read. */
  readonly strays?: readonly Stray[]
  /** Sheets of the same file that nobody sees and that are not read. */
  readonly unseen?: readonly string[]
}

export const emptyCell: RawCell = { value: null }

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26))
  return index < 26 ? rest : `${columnLetter(Math.floor(index / 26) - 1)}${rest}`
}

/** `D15` for column 3 of row number 15. */
export const cellName = (columnIndex: number, rowNumber: number): string => `${columnLetter(columnIndex)}${rowNumber}`

/** The index of a column by its letters, 0 for `A`. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
