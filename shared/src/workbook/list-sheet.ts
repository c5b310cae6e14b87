import type { CellValue } from './table.ts'

/** A cell of a workbook: a text, or a number with what screens write for it. */
export type WorkbookCell = Exclude<CellValue, number> | { readonly value: number; readonly text: string }

/** What a person has in sight, as a workbook: plain data, to be written beside the loop. */
export interface ListWorkbook {
  /** Names sheet and file. */
  readonly name: string
  /** Of what month, what was left out, who took it and when. */
  readonly about: readonly string[]
  readonly columns: readonly { readonly header: string; readonly width: number; readonly isFigure: boolean }[]
  readonly rows: readonly (readonly WorkbookCell[])[]
}
