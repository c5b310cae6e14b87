import { directions } from '@pianqu/shared/assessment/direction.ts'
import { yearTextSchema } from '@pianqu/shared/time/year.ts'
import { z } from 'zod'
import { sheetFilters } from './marking/sheet-filter.ts'

/** The parts of the assessment, in the order in which they stand. */
export const assessmentTabs = ['marking', 'progress', 'reply', 'audit', 'results', 'schemes', 'appeals'] as const
export type AssessmentTab = (typeof assessmentTabs)[number]

export const matrixViews = [...directions, 'difference'] as const
export type MatrixView = (typeof matrixViews)[number]

const year = yearTextSchema.optional().catch(undefined)

/** The view of the assessment that its address remembers. */
export const assessmentSearch = z.object({
  /** Without one it is the newest round. */
  year,
  /** Without one it is what there is to do or to see now. */
  tab: z.enum(assessmentTabs).optional().catch(undefined),
  show: z.enum(sheetFilters).default('all').catch('all'),
  direction: z.enum(directions).default('departments-mark-districts').catch('departments-mark-districts'),
  matrix: z.enum(matrixViews).default('departments-mark-districts').catch('departments-mark-districts'),
  /** A version of the results; the newest without one. */
  version: z.coerce.number().int().min(1).optional().catch(undefined),
  /** The target whose score is explained. */
  target: z.coerce.string().max(60).optional().catch(undefined),
  /** The round that the results are compared with. */
  against: year,
  view: z.enum(['chart', 'table']).default('chart').catch('chart'),
})
