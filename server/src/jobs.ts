import { previewScoresJob } from './modules/assessment/preview-scores.job.ts'
import { readAnyFileJob } from './modules/importing/read-any-file.job.ts'
import { readFileJob } from './modules/importing/read-file.job.ts'
import { measureDrawnJob } from './modules/rail/measure-drawn.job.ts'
import type { AnyJob } from './work/job.ts'

/** Everything that is done beside the loop. */
export const jobs: readonly AnyJob[] = [measureDrawnJob, previewScoresJob, readAnyFileJob, readFileJob]
