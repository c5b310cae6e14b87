import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { SheetCells } from '@pianqu/shared/workbook/raw-cell.ts'
import { fileKind } from './file-kind.ts'
import { type HeaderScore, readCsv } from './read-csv.ts'
import { readSheetNamed, readXlsx } from './read-xlsx.ts'
import { workbookLimits } from './workbook-limits.ts'
import { xlsToXlsx } from './xls/xls-to-xlsx.ts'

/** The cells of an uploaded .xlsx, .xls, .et or .csv file, by what it is and not by its name; anything else is refused with a reason. */
export async function readWorkbook(bytes: Uint8Array, fileName: string, scoreOf?: HeaderScore): Promise<SheetCells[]> {
  if (bytes.length > workbookLimits.fileBytes) {
    const detail = `文件超过 ${workbookLimits.fileBytes / 1024 / 1024} MB，请拆成几个文件分别导入`
    throw new ProblemError('import/limits', { detail })
  }
  const kind = fileKind(bytes)
  return kind === 'text' ? readCsv(bytes, fileName, scoreOf) : readXlsx(kind === 'xls' ? xlsToXlsx(bytes) : bytes)
}

/** The one sheet with this name, hidden or not; `undefined` where there is none, or no sheets at all. */
export async function readNamedSheet(bytes: Uint8Array, name: string): Promise<SheetCells | undefined> {
  const kind = fileKind(bytes)
  return kind === 'text' ? undefined : readSheetNamed(kind === 'xls' ? xlsToXlsx(bytes) : bytes, name)
}
