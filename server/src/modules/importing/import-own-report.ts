import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { monthsIn } from '@pianqu/shared/importing/months-in.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Meant } from '@pianqu/shared/workbook/column-choice.ts'
import type { Upload } from '../../http/upload.ts'
import type { Surroundings } from './import-file.ts'
import { importReport, type ReportImport } from './import-report.command.ts'
import { readFile } from './read-file.ts'
import type { SheetContent } from './read-rows.ts'

export interface OwnReport
  extends Pick<ReportImport, 'unitCode' | 'dryRun' | 'submit' | 'checkedBy' | 'signedBy' | 'meant'> {
  readonly file: Upload
  readonly month: Month | undefined
}

/** The one month that the rows of a paper speak of; undefined where they name none. Throws import/no-month for several. */
function monthOfRows({ sheets }: SheetContent, meant: Meant): Month | undefined {
  const counts = monthsIn('reports', sheets, meant)
  const [only, ...others] = [...counts.keys()]
  if (others.length === 0) return only
  const found = [...counts].map(([month, rows]) => `${monthText(month)} ${rows} 行`).join('、')
  throw new ProblemError('import/no-month', {
    detail: `这份表里有几个月份（${found}），一份月报只能是一个月的。请按月分成几份再导入`,
  })
}

const noMonth = () =>
  new ProblemError('import/no-month', {
    detail: '这份表没有写明是哪个月的月报。请在“本月填报”里选好月份再导入，或下载本表填写',
  })

/** A district's workbook: read, and in one command written to its own draft and kept as evidence. */
export async function importOwnReport(
  { command, files, read = readFile, onWriting }: Surroundings,
  { file, month: asked, ...request }: OwnReport,
): Promise<ImportResult> {
  const content = await read('reports', file)
  if (!('sheets' in content)) throw new ProblemError('common/unsupported-type')
  const month = asked ?? content.fingerprint?.month ?? monthOfRows(content, request.meant)
  if (month === undefined) throw noMonth()
  onWriting?.(content.sheets.reduce((sum, { rows }) => sum + rows.length, 0))
  return command((change) => {
    const result = importReport(change, {
      ...request,
      month,
      content,
      fileHash: files.hashOf(file.bytes),
      fileName: file.fileName,
      fileBytes: file.bytes.length,
    })
    files.keep(file.bytes)
    return result
  })
}
