import type { Actor } from '@pianqu/shared/access/access.ts'
import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { cityJob } from '../../work/job.ts'
import { type ImportFile, importFile } from './import-file.ts'
import { importOwnReport, type OwnReport } from './import-own-report.ts'
import { importDeadlineMs, surroundingsIn } from './import-surroundings.ts'

interface Asked {
  readonly actor: Actor
  /** What its importer tells the progress of this import by. */
  readonly progress: string | undefined
}

/** One file from opening it to its line of trail: its cells never leave the worker. */
export const runImportJob = cityJob(
  'importing/run-import',
  ({ actor, progress, request }: Asked & { readonly request: ImportFile }, city): Promise<ImportResult> =>
    importFile(surroundingsIn(city, { actor, progress }), request),
  { deadlineMs: importDeadlineMs },
)

/** The same for the workbook of a district's own report. */
export const importOwnReportJob = cityJob(
  'importing/own-report',
  ({ actor, progress, request }: Asked & { readonly request: OwnReport }, city): Promise<ImportResult> =>
    importOwnReport(surroundingsIn(city, { actor, progress }), request),
  { deadlineMs: importDeadlineMs },
)
