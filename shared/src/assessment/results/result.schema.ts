import { z } from 'zod'
import { directions } from '../direction.ts'
import { resultBases } from '../mark.schema.ts'
import { targetSchema } from '../round.schema.ts'
import { criterionKinds } from '../scheme.schema.ts'

export const tiers = ['excellent', 'good', 'fair'] as const
export type Tier = (typeof tiers)[number]
export const tierNames: Record<Tier, string> = { excellent: '优秀', good: '良好', fair: '一般' }

/** A score of 100 at the published decimals; null with a reason in the display. */
const scoreShape = { score: z.number().nullable(), display: z.string() }

const partSchema = z.object({
  code: z.string(),
  name: z.string(),
  ...scoreShape,
  isSuppressed: z.boolean().describe('Too few raters, or it would give away another that has too few'),
})

const objectiveSchema = z.object({
  criterionCode: z.string(),
  criterionName: z.string(),
  maxTenths: z.int(),
  weightBasisPoints: z.int(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable().describe('Exact; null: 缺数据, left out of the maximum'),
  display: z.string(),
  sentence: z.string().describe('Where the value comes from, or why there is none'),
  isCorrected: z.boolean(),
})
export type ObjectiveReading = z.infer<typeof objectiveSchema>

export const resultRowSchema = targetSchema.extend({
  place: z.int().nullable(),
  tied: z.boolean(),
  final: z.number().nullable(),
  display: z.string(),
  tier: z.enum(tiers).nullable(),
  subjective: z.object(scoreShape),
  objective: z.object(scoreShape),
  isSubjectiveAlone: z.boolean().describe('No objective value was published: the subjective score stands alone'),
  bonusTenths: z.int().describe('As it counts, after the cap'),
  penaltyTenths: z.int(),
  raters: z.int().nullable().describe('null: fewer than are shown'),
  excludedMarks: z.int(),
  sections: z.array(partSchema),
  criteria: z.array(partSchema.extend({ sectionCode: z.string(), kind: z.enum(criterionKinds) })),
  objectives: z.array(objectiveSchema),
  items: z.array(
    z.object({
      kind: z.enum(['bonus', 'penalty']),
      tenths: z.int(),
      reason: z.string(),
      documentNumber: z.string(),
    }),
  ),
  notes: z.array(z.string()).describe('What is to be known to read the score'),
})
export type ResultRow = z.infer<typeof resultRowSchema>

const changeSchema = z.object({
  targetCode: z.string(),
  targetName: z.string(),
  what: z.string(),
  before: z.string(),
  after: z.string(),
})
export type ResultChange = z.infer<typeof changeSchema>

/** What is frozen of one direction at publication, and again with every correction. */
export const resultContentSchema = z.object({
  year: z.int(),
  direction: z.enum(directions),
  schemeId: z.string(),
  schemeName: z.string(),
  schemeEdition: z.int(),
  objectiveShareBasisPoints: z.int(),
  decimals: z.int(),
  basis: z.enum(resultBases),
  basisReason: z.string().nullable(),
  fewestRaters: z.int(),
  raters: z.object({ assigned: z.int(), handedIn: z.int(), notHandedIn: z.array(z.string()) }),
  rows: z.array(resultRowSchema),
  notes: z.array(z.string()),
  because: z.string().nullable().describe('Of a version after the first'),
  changes: z.array(changeSchema).describe('What differs from the version before'),
})
export type ResultContent = z.infer<typeof resultContentSchema>
