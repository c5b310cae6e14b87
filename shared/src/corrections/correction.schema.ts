import { z } from 'zod'
import { decided } from '../http/signed.ts'
import { yuanSchema } from '../money/yuan.ts'
import { type ContentField, contentFields } from '../months/report-content.schema.ts'
import { lineNames } from '../projects/line-names.ts'
import { monthSchema } from '../time/month.ts'
import { correctionStates } from './correction-state.ts'

const valueSchema = z.union([z.int(), z.string(), z.null()])

const moveSchema = z.object({ from: yuanSchema, to: yuanSchema })

/** What approving a correction would do. */
const effectSchema = z.object({
  project: moveSchema.nullable().describe("The project's year to date; null where it does not move"),
  area: moveSchema.extend({ name: z.string() }).nullable().describe("The area's; null where it does not move"),
  published: z
    .array(z.object({ month: monthSchema, snapshot: z.string() }))
    .describe('Published months whose figures it would restate, with their newest snapshot'),
})
export type CorrectionEffect = z.infer<typeof effectSchema>

/** A past month's value corrected by a line in the current report. */
export const correctionSchema = z.object({
  correctionId: z.string(),
  reportId: z.string().describe('The current report that it is part of'),
  ...lineNames,
  month: monthSchema.describe('The month that is corrected'),
  field: z.enum(contentFields as [ContentField, ...ContentField[]]),
  oldValue: valueSchema,
  newValue: valueSchema,
  reason: z.string(),
  state: z.enum(correctionStates),
  proposedBy: z.string(),
  proposedAt: z.string(),
  ...decided,
  effect: effectSchema.optional().describe('What approval would do; left out once decided'),
  isOwn: z.boolean().optional().describe('Proposed by this person, who may not decide it'),
  mayDecide: z.boolean().describe('Whether this person may approve or refuse it now'),
})
export type Correction = z.infer<typeof correctionSchema>
