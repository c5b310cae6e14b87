import { writeXlsx } from 'hucre/xlsx'

type Written = string | number | null

/** Rows of a sheet as people type them, the header first. */
export type SheetRows = readonly (readonly Written[])[]

/** A workbook of one sheet. */
export const workbook = (rows: SheetRows, name = 'Sheet1'): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }] })
