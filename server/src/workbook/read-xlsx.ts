import { ownSheetNames } from '@pianqu/shared/workbook/own-sheets.ts'
import type { SheetCells } from '@pianqu/shared/workbook/raw-cell.ts'
import { cellFormats } from './cell-formats.ts'
import { cellBudget } from './cell-grid.ts'
import { type SheetPart, workbookParts } from './package-parts.ts'
import { sharedStrings } from './shared-strings.ts'
import { type CellSources, sheetCells } from './sheet-cells.ts'
import { overLimits, workbookLimits } from './workbook-limits.ts'
import { openZip } from './zip-archive.ts'

async function readSheets(bytes: Uint8Array, isWanted: (sheet: SheetPart) => boolean): Promise<SheetCells[]> {
  const zip = openZip(bytes)
  const parts = await workbookParts(zip)
  const unseen = parts.sheets.flatMap(({ name, isVisible }) => (isVisible || ownSheetNames.has(name) ? [] : [name]))
  const wanted = parts.sheets.filter(isWanted)
  if (wanted.length > workbookLimits.sheets) {
    throw overLimits(`工作簿有 ${wanted.length} 个工作表，超过 ${workbookLimits.sheets} 个的限制，请删去不需要的工作表`)
  }
  if (wanted.length === 0) return []
  const sources: CellSources = {
    strings: sharedStrings(parts.sharedStrings && (await zip.text(parts.sharedStrings))),
    formats: cellFormats(parts.styles && (await zip.text(parts.styles))),
    date1904: parts.date1904,
    isUncomputed: parts.isUncomputed,
    budget: cellBudget(),
  }
  const sheets: SheetCells[] = []
  for (const { name, path } of wanted) {
    const cells = sheetCells((await zip.text(path)) ?? '', sources)
    sheets.push({ name, ...cells, ...(parts.date1904 && { date1904: true }), ...(unseen.length > 0 && { unseen }) })
  }
  return sheets
}

/**
 * The cells of the visible sheets. A reader of our own: imports need values only, and this takes a fifth of the time a
 * whole model of the workbook does; what writes workbooks is the library.
 */
export const readXlsx = (bytes: Uint8Array): Promise<SheetCells[]> => readSheets(bytes, ({ isVisible }) => isVisible)

/** The one sheet with this name, hidden or not; `undefined` where there is none. */
export async function readSheetNamed(bytes: Uint8Array, name: string): Promise<SheetCells | undefined> {
  const [sheet] = await readSheets(bytes, (part) => part.name === name)
  return sheet
}
