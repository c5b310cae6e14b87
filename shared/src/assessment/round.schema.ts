import { z } from 'zod'
import { areaCategorySchema } from '../areas/area.schema.ts'
import { signed } from '../http/signed.ts'
import { daySchema } from '../time/day.ts'
import { yearTextSchema } from '../time/year.ts'
import { codesOf } from '../words/codes-of.ts'
import { directions } from './direction.ts'
import { resultBases } from './mark.schema.ts'

export const roundStageNames = { marking: '评分中', reply: '答复中', audit: '审核中', published: '已发布' } as const
export const roundStages = codesOf(roundStageNames)
export type RoundStage = keyof typeof roundStageNames

export const yearParams = z.object({ year: yearTextSchema })

export const namedUnitSchema = z.object({ code: z.string(), name: z.string() })

export const targetSchema = namedUnitSchema.extend({
  category: areaCategorySchema.nullable().describe('Of a district: that of most of its areas when the round opened'),
})
export type Target = z.infer<typeof targetSchema>

export const recusalStates = ['asked', 'granted', 'refused'] as const

export const recusalSchema = z.object({
  recusalId: z.string(),
  direction: z.enum(directions),
  raterCode: z.string(),
  raterName: z.string(),
  targetCode: z.string(),
  targetName: z.string(),
  reason: z.string(),
  state: z.enum(recusalStates),
  ...signed,
  decidedBy: z.string().nullable(),
  decisionReason: z.string().nullable(),
})
export type Recusal = z.infer<typeof recusalSchema>

const roundDirectionSchema = z.object({
  direction: z.enum(directions),
  schemeId: z.string(),
  schemeName: z.string(),
  schemeEdition: z.int(),
  basis: z.enum(resultBases).describe('What results are published under'),
  basisReason: z.string().nullable().describe('Where the task force had to choose another than the scheme says'),
  raters: z.array(namedUnitSchema),
  targets: z.array(targetSchema),
})

export const roundRowSchema = z.object({
  year: z.int(),
  stage: z.enum(roundStages),
  version: z.int(),
  openedOn: daySchema,
  openedBy: z.string(),
  markingDue: daySchema.describe('The last day of marking'),
  isMarkingOpen: z.boolean(),
  publishedOn: daySchema.nullable(),
  resultVersion: z.int().nullable().describe('The newest of the two directions'),
})

export const roundSchema = roundRowSchema.extend({
  directions: z.array(roundDirectionSchema),
  recusals: z.array(recusalSchema).describe("All for the task force and the auditor, otherwise one's own unit's"),
  steps: z.array(z.string()).describe('Steps that this person may take now'),
  ownUnit: z
    .object({ code: z.string(), rates: z.enum(directions).nullable(), isRatedIn: z.enum(directions).nullable() })
    .nullable()
    .describe('The unit of the person who asks, where it takes part'),
})
export type RoundPage = z.infer<typeof roundSchema>
