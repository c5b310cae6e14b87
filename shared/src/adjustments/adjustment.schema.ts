import { z } from 'zod'
import { areaCategorySchema } from '../areas/area.schema.ts'
import { daySchema } from '../time/day.ts'
import { yearSchema } from '../time/year.ts'
import { codeSchema } from '../units/unit.schema.ts'
import { codesOf } from '../words/codes-of.ts'
import { filledIn } from '../words/filled-in.ts'
import { scoreSchema } from './score.ts'

/** How the list of key areas changes. */
export const adjustmentKindNames = { watch: '观察', unwatch: '解除观察', remove: '调出', admit: '增补' } as const
export const adjustmentKinds = codesOf(adjustmentKindNames)
export const adjustmentKindSchema = z.enum(adjustmentKinds)
export type AdjustmentKind = keyof typeof adjustmentKindNames

/** What an area is to the list. */
export const listStateNames = { candidate: '候选', listed: '在列', watched: '观察', removed: '已调出' } as const
export const listStates = codesOf(listStateNames)
export const listStateSchema = z.enum(listStates)
export type ListState = keyof typeof listStateNames

/** What an area scored in a year before the system kept the score itself. */
export const annualScoreSchema = z.object({
  year: yearSchema,
  areaCode: codeSchema,
  scoreHundredths: scoreSchema,
  documentNumber: z.string().max(60).nullable().describe('来源文号'),
})
export type AnnualScore = z.infer<typeof annualScoreSchema>

/** An area proposed for the list: what its entry in the registry will say once it is admitted. */
export const candidateContentSchema = z.object({
  name: filledIn('片区名称', 1, 60),
  category: areaCategorySchema,
  districtCode: codeSchema.describe('The district that proposes it'),
  leadUnit: codeSchema.describe('牵头部门'),
  positioning: z.string().trim().max(200).nullable().default(null),
  reason: filledIn('推荐理由', 2, 500),
  scores: z
    .array(z.object({ year: yearSchema, scoreHundredths: scoreSchema }))
    .max(20)
    .default([]),
})
export type CandidateContent = z.infer<typeof candidateContentSchema>

/** A year in which an area is not judged, and why. */
export const exemptionSchema = z.object({
  areaCode: codeSchema,
  year: yearSchema,
  reason: filledIn('免于评价的理由', 2, 200),
  documentNumber: z.string().trim().max(60).nullable().default(null),
})
export type Exemption = z.infer<typeof exemptionSchema>

/** Time under watch: from a day until the day before it ends. */
export const watchSchema = z.object({
  areaCode: codeSchema,
  fromOn: daySchema,
  untilOn: daySchema.nullable(),
  basisYear: yearSchema.describe('The year whose result led to it'),
  endBasisYear: yearSchema.nullable(),
})
export type Watch = z.infer<typeof watchSchema>
