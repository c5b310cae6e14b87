import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { pageOf, pageQueryShape } from '../http/page.ts'
import { type SilenceKind, silenceNames } from '../reports/silence.ts'
import { monthSchema } from '../time/month.ts'
import { codeSchema } from '../units/unit.schema.ts'
import { codesOf } from '../words/codes-of.ts'

const kindSchema = z.enum(codesOf<SilenceKind>(silenceNames))

const silenceRowSchema = z.object({
  projectCode: z.string(),
  projectName: z.string(),
  areaCode: z.string().nullable(),
  areaName: z.string().nullable(),
  districtCode: z.string(),
  districtName: z.string(),
  kind: kindSchema,
  kindName: z.string(),
  since: monthSchema,
  sentence: z.string(),
  openBlockers: z.int().describe('Blockers of the project that are not closed'),
})
export type SilenceRow = z.infer<typeof silenceRowSchema>

export const listSilences = openTo('reports:review', 'reports:read').get('/api/silences', {
  summary:
    '沉默预警: projects whose reports of a month, beside those before it, ask for a question, each with its reason',
  query: z.object({
    ...pageQueryShape,
    month: monthSchema.optional().describe('The one that figures open with unless told'),
    kind: kindSchema.optional(),
    area: codeSchema.optional(),
    unit: codeSchema.optional().describe('The district'),
  }),
  reply: pageOf(silenceRowSchema).extend({
    month: monthSchema,
    provisional: z.boolean().describe('The month is not published yet'),
    projects: z.int().describe('Of all kinds, each once'),
    counts: z.array(z.object({ kind: kindSchema, name: z.string(), count: z.int() })),
  }),
})
