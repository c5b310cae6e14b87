import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { SheetCells } from '@pianqu/shared/workbook/raw-cell.ts'
import { fileKind } from './file-kind.ts'
import { type HeaderScore, readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { workbookLimits } from './workbook-limits.ts'

/** The cells of an uploaded .xlsx or .csv file, by what it is and not by its name; anything else is refused with a reason. */
export async function readWorkbook(bytes: Uint8Array, fileName: string, scoreOf?: HeaderScore): Promise<SheetCells[]> {
  if (bytes.length > workbookLimits.fileBytes) {
    const detail = `文件超过 ${workbookLimits.fileBytes / 1024 / 1024} MB，请拆成几个文件分别导入`
    throw new ProblemError('import/limits', { detail })
  }
  return fileKind(bytes) === 'zip' ? readXlsx(bytes) : readCsv(bytes, fileName, scoreOf)
}
