import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { lightSchema } from '../lights/light.schema.ts'
import { yuanSchema } from '../money/yuan.ts'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'
import { yearSchema, yearTextSchema } from '../time/year.ts'
import { getBondShare } from './bond.contract.ts'
import { bondBases } from './bond.schema.ts'
import { bondRequestStates } from './ledger.schema.ts'
import { scenarioStepsSchema } from './scenario/scenario.schema.ts'

/** A month of the year's curve: cumulative to the end of the month. */
const curvePointSchema = z.object({
  month: monthSchema,
  numeratorYuan: yuanSchema,
  denominatorYuan: yuanSchema,
  value: z.number().nullable(),
  display: z.string(),
  isProjected: z.boolean().describe('After the day asked about: with what is planned'),
  highest: z
    .object({ unassignedYuan: yuanSchema, value: z.number(), display: z.string() })
    .optional()
    .describe('With all that is assigned to nobody yet in key areas; the value itself is with none of it'),
})

/** The gap waterfall over T, in order: they add up. */
const waterfallStepSchema = z.object({
  code: z.enum(['required', 'issued', 'planned', 'in-store', 'in-review', 'short']),
  name: z.string(),
  amountYuan: yuanSchema.describe('What the bar holds: no more than is still missing before it'),
  availableYuan: yuanSchema.optional().describe('What there is in all of it'),
})

const amountBySchema = z.object({
  code: z.string(),
  name: z.string(),
  allocatedYuan: yuanSchema,
  spentYuan: yuanSchema.nullable().describe('Null where no spending is kept'),
  projects: z.int(),
})

export const outsideRowSchema = z.object({
  projectCode: z.string(),
  projectName: z.string(),
  districtCode: z.string(),
  districtName: z.string(),
  amountYuan: yuanSchema,
  batchCodes: z.array(z.string()),
  because: z.string().describe('Why it does not count: no cluster, or its area was not listed on the day of issue'),
})

export const yearReplySchema = z.object({
  share: getBondShare.reply,
  headline: z.string(),
  details: z.string().describe('Both gaps, how the year can still get there, what was not issued in time'),
  target: z.object({ operator: z.enum(['>=', '>']), text: z.string(), value: z.number() }),
  /** The figure of the latest snapshot of the day's month, or before it in the year, where there is one. */
  published: z
    .object({ snapshot: z.string(), numeratorYuan: yuanSchema, denominatorYuan: yuanSchema, display: z.string() })
    .nullable(),
  /** The same money by the registry of today instead of each day of issue. */
  restated: z
    .object({ numeratorYuan: yuanSchema, denominatorYuan: yuanSchema, display: z.string(), differs: z.boolean() })
    .nullable(),
  quotaYuan: yuanSchema.nullable().describe('Handed down by the day; stands beside T'),
  curve: z.array(curvePointSchema),
  waterfall: z.array(waterfallStepSchema),
  areas: z.array(amountBySchema).describe('What counts, by area; areas listed on the day that got nothing included'),
  districts: z.array(amountBySchema).describe('What counts, by the district responsible for the project'),
  outside: z.array(outsideRowSchema).describe('What went to projects outside the key areas: part of the denominator'),
  outsideHidden: z.int().describe('Projects of other districts among them that this reader may not open'),
  batches: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      nature: z.enum(['new', 'refinancing']),
      state: z.enum(['issued', 'planned']),
      isOverdue: z.boolean().optional().describe('逾期未发: its planned day has passed without issue'),
      issuedOn: daySchema,
      amountYuan: yuanSchema,
      allocatedYuan: yuanSchema,
      insideYuan: yuanSchema.describe('To key areas'),
    }),
  ),
})
export type BondYear = z.infer<typeof yearReplySchema>

const yearQuery = z.object({
  year: yearTextSchema.optional().describe('The year of today unless told'),
  basis: z.enum(bondBases).default('issued-new'),
  asOf: daySchema.optional().describe('Today unless told, or the last recorded day of issue where that is later'),
})

export const getBondYear = openTo('figures:read').get('/api/bonds/year', {
  summary: 'Everything the cockpit of a year shows, under one basis',
  query: yearQuery,
  reply: yearReplySchema,
})

export const candidateSchema = z.object({
  projectCode: z.string(),
  projectName: z.string(),
  areaCode: z.string().nullable(),
  areaName: z.string().nullable(),
  districtName: z.string(),
  amountYuan: yuanSchema,
  state: z.enum(bondRequestStates),
  counts: z.boolean().describe('Whether it lies, at least in part, in an area listed today'),
})
export type BondCandidate = z.infer<typeof candidateSchema>

export const listBondCandidates = openTo('figures:read').get('/api/bonds/candidates', {
  summary: 'Money asked for and not yet given in a year: what the solver may choose among',
  query: z.object({ year: yearTextSchema }),
  reply: z.object({
    rows: z.array(candidateSchema),
    total: z.int(),
    hidden: z.int().describe('Of other districts, not open to this reader'),
  }),
})

/** What a year is worked out by: today's share of issued new bonds unless told. */
const askedOf = {
  year: yearSchema,
  basis: z.enum(bondBases).default('issued-new'),
  asOf: daySchema.optional(),
}

export const solveBonds = openTo('figures:read').post('/api/bonds/solve', {
  summary: 'The fewest candidate allocations that reach the target, then the least excess, then the lowest codes',
  body: z.object({
    ...askedOf,
    isPlanCounted: z
      .boolean()
      .default(false)
      .describe('What planned batches have allocated to key areas lessens the need (issued-new)'),
    steps: scenarioStepsSchema
      .default([])
      .describe('The scenario in hand: what it brings already is not asked for again'),
    candidates: z
      .array(
        z.object({
          projectCode: z.string().min(1).max(40),
          amountYuan: yuanSchema.positive().max(10_000_000_000_000, '单个候选项目的金额不能超过10万亿元'),
        }),
      )
      .max(60, '一次最多在 60 个候选项目中求解，请先筛选'),
  }),
  reply: z.object({
    found: z.boolean(),
    neededYuan: yuanSchema.describe('What must be reached: of T for issued-new, of the total otherwise; 0 where met'),
    chosen: z.array(z.object({ projectCode: z.string(), amountYuan: yuanSchema })).describe('Amounts as asked'),
    totalYuan: yuanSchema.describe('What of the chosen amounts counts: less than asked where a project lies in part'),
    excessYuan: yuanSchema.describe('What counts beyond the need'),
    ignored: z
      .array(z.object({ projectCode: z.string(), amountYuan: yuanSchema, because: z.string() }))
      .describe('Known projects outside the listed areas: they cannot raise the share'),
    sentence: z.string(),
  }),
})

/** A scenario's year beside today's. */
const sideSchema = z.object({
  share: getBondShare.reply,
  curve: z.array(curvePointSchema),
  areas: z
    .array(z.object({ code: z.string(), name: z.string(), amountYuan: yuanSchema }))
    .describe('By area with everything planned for the year; of what is spent under that basis'),
  problems: z
    .array(z.object({ step: z.int().describe('From 1'), message: z.string() }))
    .describe('Steps that could not be applied, or leave something to settle, and why'),
})
export type ScenarioSide = z.infer<typeof sideSchema>

export const previewBondScenario = openTo('figures:read').post('/api/bonds/scenarios/preview', {
  summary: 'Today and up to two scenarios side by side; nothing is stored',
  body: z.object({
    ...askedOf,
    scenarios: z
      .array(z.object({ name: z.string().max(60), steps: scenarioStepsSchema }))
      .min(1)
      .max(2),
  }),
  reply: z.object({
    today: sideSchema,
    scenarios: z.array(sideSchema.extend({ name: z.string(), sentence: z.string() })),
  }),
})

/** Light and money of one batch in a month. */
export const batchRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  issuedOn: daySchema,
  amountYuan: yuanSchema,
  allocatedYuan: yuanSchema,
  spentYuan: yuanSchema.nullable(),
  expectedShare: z.number(),
  spentShare: z.number().nullable(),
  light: lightSchema.nullable(),
  sentence: z.string().nullable(),
  monthsSinceIssue: z.int(),
  isIdle: z.boolean().describe('Over 6 months since issue with unspent money'),
  unspentYuan: yuanSchema.nullable(),
})
export type BatchRow = z.infer<typeof batchRowSchema>
