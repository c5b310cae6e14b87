import { writeXlsx } from 'hucre/xlsx'
import { faultSheet, type PlacedFault } from './fault-sheet.ts'

/** The list of faults as a workbook of its own, for files that cannot be marked, such as GeoJSON. */
export function faultWorkbook(faults: readonly PlacedFault[]): Promise<Uint8Array> {
  const { name, rows, cells, columns, freezePane } = faultSheet(faults)
  return writeXlsx({
    sheets: [{ name, rows, ...(cells && { cells }), ...(columns && { columns }), ...(freezePane && { freezePane }) }],
  })
}
