import { openXlsx, parseCellRef, saveXlsx, writeXlsx } from 'hucre/xlsx'

type Written = string | number | null

/** Rows of a sheet as people type them, the header first. */
export type SheetRows = readonly (readonly Written[])[]

/** A workbook of one sheet. */
export const workbook = (rows: SheetRows, name = 'Sheet1'): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }] })

/** The same workbook with some cells typed over, as `{ D2: 120 }` of its first sheet unless another is named. */
export async function typedOver(
  bytes: Uint8Array,
  cells: Readonly<Record<string, Written>>,
  sheetName?: string,
): Promise<Uint8Array> {
  const book = await openXlsx(bytes, { readStyles: true })
  const sheet = book.sheets.find(({ name }) => sheetName === undefined || name === sheetName)
  if (!sheet) throw new Error(`No sheet ${sheetName}`)
  sheet.cells ??= new Map()
  for (const [reference, value] of Object.entries(cells)) {
    const { row, col } = parseCellRef(reference)
    const line = sheet.rows[row] ?? []
    line[col] = value
    sheet.rows[row] = line
    const key = `${row},${col}`
    const before = sheet.cells.get(key)
    sheet.cells.set(key, { ...before, value, type: typeof value === 'number' ? 'number' : 'string' })
  }
  return saveXlsx(book)
}
