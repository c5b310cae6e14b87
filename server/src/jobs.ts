import { importSheetJob } from './modules/assessment/marking/import-sheet.job.ts'
import { previewScoresJob } from './modules/assessment/preview-scores.job.ts'
import { benefitSheetJob } from './modules/documents/benefit-sheet.job.ts'
import { bulletinTextJob } from './modules/documents/bulletin-text.job.ts'
import { drawDocumentJob } from './modules/documents/draw-document.job.ts'
import { readColumnsJob } from './modules/importing/read-columns.job.ts'
import { importOwnReportJob, runImportJob } from './modules/importing/run-import.job.ts'
import { runImportsJob } from './modules/importing/run-imports.job.ts'
import { undoImportJob } from './modules/importing/undo-import.job.ts'
import { markedFileJob, templateJob, unitWorkbookJob } from './modules/importing/workbooks.job.ts'
import { listWorkbookJob } from './modules/lists/list-workbook.job.ts'
import { oc4idsJob } from './modules/open-data/oc4ids.job.ts'
import { openPeriodJob, takePeriodStepJob } from './modules/publishing/change-month.job.ts'
import { measureDrawnJob } from './modules/rail/measure-drawn.job.ts'
import { trailWorkbookJob } from './modules/trail-pages/trail-workbook.job.ts'
import { verifyTrailJob } from './modules/verifying/verify-trail.job.ts'
import type { AnyJob } from './work/job.ts'

/** Everything that is done beside the loop. */
export const jobs: readonly AnyJob[] = [
  measureDrawnJob,
  ...[previewScoresJob, importSheetJob],
  ...[readColumnsJob, runImportJob, importOwnReportJob, runImportsJob, undoImportJob],
  ...[templateJob, unitWorkbookJob, markedFileJob],
  ...[listWorkbookJob, trailWorkbookJob],
  ...[openPeriodJob, takePeriodStepJob],
  oc4idsJob,
  ...[verifyTrailJob, drawDocumentJob, bulletinTextJob, benefitSheetJob],
]
