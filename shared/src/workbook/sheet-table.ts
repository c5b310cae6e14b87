import type { CellValue } from './table.ts'

/** A sheet of a workbook that people read: what it is, in lines, then a table. */
export interface SheetTable {
  readonly name: string
  readonly about: readonly string[]
  readonly columns: readonly { readonly header: string; readonly width: number }[]
  readonly rows: readonly (readonly CellValue[])[]
}
