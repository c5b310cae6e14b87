import type { SheetCells } from '@pianqu/shared/workbook/raw-cell.ts'
import { HucreError } from 'hucre'
import { openXlsx, type Sheet, saveXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { faultSheet, faultSheetName, type PlacedFault } from './fault-sheet.ts'
import { fileKind } from './file-kind.ts'
import { markCells } from './mark-cells.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { openZip } from './zip-archive.ts'

const faultsOf = (faults: readonly PlacedFault[], name: string): PlacedFault[] =>
  faults.filter(({ sheet }) => sheet === name)

async function annotateXlsx(bytes: Uint8Array, faults: readonly PlacedFault[]): Promise<Uint8Array> {
  // Opening checks what the file would grow to; the library that inflates it next does not.
  openZip(bytes)
  const workbook = await openXlsx(bytes, { readStyles: true })
  const date1904 = workbook.dateSystem === '1904'
  for (const sheet of workbook.sheets) markCells(sheet, faultsOf(faults, sheet.name), { date1904 })
  const list = faultSheet(faults)
  const earlier = workbook.sheets.findIndex(({ name }) => name === faultSheetName)
  if (earlier >= 0) workbook.sheets[earlier] = list
  else workbook.sheets.push(list)
  return saveXlsx(workbook)
}

const plainSheet = ({ name, rows }: SheetCells): Sheet => ({
  name,
  rows: rows.map((row) => row.map(({ value, error }) => error ?? value)),
})

const writable = ({ name, rows, cells, columns, freezePane }: Sheet): WriteSheet => ({
  name,
  rows,
  ...(cells && { cells }),
  ...(columns && { columns }),
  ...(freezePane && { freezePane }),
})

/** A workbook with the same cells and nothing else, for files that cannot be kept as they are. */
function annotateCells(read: readonly SheetCells[], faults: readonly PlacedFault[]): Promise<Uint8Array> {
  const sheets = read.map(plainSheet)
  for (const sheet of sheets) markCells(sheet, faultsOf(faults, sheet.name), { date1904: false })
  return writeXlsx({ sheets: [...sheets, faultSheet(faults)].map(writable) })
}

/** A text file is one sheet, whatever it was called when it was read. */
function textSheets(bytes: Uint8Array, faults: readonly PlacedFault[]): SheetCells[] {
  const [first] = faults
  return readCsv(bytes, '').map((sheet) => (first ? { ...sheet, name: first.sheet } : sheet))
}

/**
 * The person's own workbook with the faulty cells coloured and commented and a list of all faults as its last sheet;
 * a text file becomes a workbook.
 */
export async function annotateWorkbook(bytes: Uint8Array, faults: readonly PlacedFault[]): Promise<Uint8Array> {
  if (fileKind(bytes) === 'text') return annotateCells(textSheets(bytes, faults), faults)
  try {
    return await annotateXlsx(bytes, faults)
  } catch (error) {
    // What is read here may still be beyond the library's model; its cells are worth more than its looks.
    if (error instanceof HucreError) return annotateCells(await readXlsx(bytes), faults)
    throw error
  }
}
