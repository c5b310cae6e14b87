import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Upload } from '../../http/upload.ts'
import type { Surroundings } from './import-file.ts'
import { importReport, type ReportImport } from './import-report.command.ts'
import { readFile } from './read-file.ts'

interface OwnReport extends Pick<ReportImport, 'unitCode' | 'dryRun' | 'submit' | 'checkedBy' | 'signedBy'> {
  readonly file: Upload
  readonly month: Month | undefined
}

const noMonth = () =>
  new ProblemError('import/no-month', {
    detail: '这份表没有写明是哪个月的月报。请在“本月填报”里选好月份再导入，或下载本表填写',
  })

/** A district's workbook: read, kept as evidence, and written to its own draft in one command. */
export async function importOwnReport(
  { command, files, onWriting }: Surroundings,
  { file, month: asked, ...request }: OwnReport,
): Promise<ImportResult> {
  const content = await readFile('reports', file)
  if (!('sheets' in content)) throw new ProblemError('common/unsupported-type')
  const month = asked ?? content.fingerprint?.month
  if (month === undefined) throw noMonth()
  const fileHash = files.keep(file.bytes)
  onWriting?.(content.sheets.reduce((sum, { rows }) => sum + rows.length, 0))
  return command((change) =>
    importReport(change, {
      ...request,
      month,
      content,
      fileHash,
      fileName: file.fileName,
      fileBytes: file.bytes.length,
    }),
  )
}
