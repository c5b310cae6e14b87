import { z } from 'zod'
import { monthSchema } from '../time/month.ts'

export const correctionStates = ['proposed', 'approved', 'refused'] as const
export type CorrectionState = (typeof correctionStates)[number]

export const correctionStateNames: Record<CorrectionState, string> = {
  proposed: '待审批',
  approved: '已批准',
  refused: '未同意',
}

const valueSchema = z.union([z.int(), z.string(), z.null()])

/** A past month's value corrected by a line in the current report. */
export const correctionSchema = z.object({
  correctionId: z.string(),
  reportId: z.string().describe('The current report that it is part of'),
  unitCode: z.string(),
  unitName: z.string(),
  projectCode: z.string(),
  projectName: z.string(),
  month: monthSchema.describe('The month that is corrected'),
  field: z.string(),
  oldValue: valueSchema,
  newValue: valueSchema,
  reason: z.string(),
  state: z.enum(correctionStates),
  proposedBy: z.string(),
  proposedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionNote: z.string().nullable(),
  mayDecide: z.boolean().describe('Whether this person may approve or refuse it now'),
})
export type Correction = z.infer<typeof correctionSchema>
