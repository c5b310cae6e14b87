import { previewScores } from '@pianqu/shared/assessment/results/preview-scores.ts'
import { job } from '../../work/job.ts'

export const previewScoresJob = job('assessment/preview-scores', previewScores)
