import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { provisionalShape } from '../http/month-query.ts'
import { codeParams } from '../http/params.ts'
import { operatorSchema } from '../number/ratio.ts'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'
import { statuses } from './library/measure.schema.ts'

const readers = openTo('figures:read')

const standingSchema = z.enum(['met', 'missed', 'unjudged', 'missing'])

/** 发布后更正, with who corrected it, when and why; null where it is made of what was corrected. */
const restatedSchema = z
  .object({
    snapshot: z.string(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    value: z.number().nullable(),
    display: z.string(),
    by: z.string().nullable(),
    at: z.string().nullable(),
    why: z.string().nullable(),
  })
  .nullable()
  .describe('As published, where it is another now')

const rowSchema = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  scope: z.string().describe('各类片区, 中心城区片区, 全市'),
  operator: operatorSchema,
  target: z.number().nullable().describe('A plain number; null: by the schedule of the month, or not judged'),
  targetText: z.string(),
  basisVersion: z.int().describe('The version in force; 0 is what the product comes with'),
  state: z.enum(['inForce', 'upcoming', 'draft']).describe('Drafts are told to who may draft alone'),
  origin: z.enum(['computed', 'typed', 'derived']),
  basis: z.string(),
  formulaText: z.string().describe('In words, from the same tree as the machine form'),
  sourceUnit: z.string(),
  month: monthSchema.nullable().describe('Of the value: the newest month that the reader may read'),
  display: z.string(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  parts: z.string().nullable().describe('Numerator and denominator in the units of screens'),
  status: z.enum(statuses),
  reason: z.string().nullable(),
  restated: restatedSchema,
  standing: standingSchema,
  isOnOverview: z.boolean().describe('The city has chosen it for the overview'),
  promises: z
    .array(z.object({ clause: z.string(), address: z.string() }))
    .describe('Clauses of the ledger that it tells of'),
})
export type IndicatorRow = z.infer<typeof rowSchema>

export const listIndicators = readers.get('/api/indicators', {
  summary: 'The library of indicators: what each means, its target and how it stands',
  query: z.object({ month: monthSchema.optional().describe('The newest month that the reader may read unless told') }),
  reply: z.object({ rows: z.array(rowSchema), total: z.int() }),
})
export type IndicatorList = z.infer<typeof listIndicators.reply>

const areaRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  targetText: z.string(),
  target: z.number().nullable(),
  display: z.string(),
  parts: z.string().nullable(),
  reason: z.string().nullable().describe('Why there is no value'),
  met: z.boolean().nullable(),
  points: z.array(z.object({ month: monthSchema, value: z.number().nullable(), isBreak: z.boolean() })),
})
export type AreaIndicatorRow = z.infer<typeof areaRowSchema>

export const listAreaIndicators = readers.get('/api/areas/:code/indicators', {
  summary: 'The indicators of the library that pages of areas show, over the months of a year up to one',
  params: codeParams,
  query: z.object({ month: monthSchema.optional().describe('The newest month that the reader may read unless told') }),
  reply: z.object({ month: monthSchema, ...provisionalShape, rows: z.array(areaRowSchema), total: z.int() }),
})

const valueSchema = z.object({
  month: monthSchema,
  areaCode: z.string().nullable().describe('null: the city'),
  name: z.string(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  parts: z.string().nullable(),
  display: z.string(),
  status: z.enum(statuses).describe('break: the first month of a new basis, not comparable with the one before'),
  reason: z.string().nullable(),
  restated: restatedSchema,
  basisVersion: z.int(),
  met: z.boolean().nullable(),
  target: z.number().nullable(),
  snapshot: z.string().nullable().describe('Where it stands as published'),
  isProvisional: z.boolean().describe('The month is not published'),
})
export type IndicatorValueRow = z.infer<typeof valueSchema>

const versionSchema = z.object({
  basisVersion: z.int(),
  effectiveMonth: monthSchema,
  name: z.string(),
  basis: z.string(),
  formula: z.string(),
  formulaText: z.string(),
  targetText: z.string(),
  adoptedBasis: z.string().nullable(),
  isNewBasis: z.boolean().describe('Values before and after are not comparable'),
})

const paceSchema = z.object({
  dueMonth: monthSchema,
  monthsLeft: z.int(),
  needed: z.number().nullable().describe('A month'),
  achieved: z.number().nullable().describe('A month, over the comparable months at hand'),
  atDue: z.number().nullable().describe('At the pace achieved'),
  state: z.enum(['met', 'onPace', 'behind', 'unreachable', 'unknown']),
  unreachableFrom: monthSchema.nullable(),
  sentence: z.string(),
})

export const getIndicator = readers.get('/api/indicators/:code', {
  summary: 'One indicator: its definition and history, its values by area and month, and the pace of its target',
  params: z.object({ code: z.string().max(40) }),
  query: z.object({
    area: z.string().max(40).optional().describe('The city and every area unless told; 全市 is city'),
    from: monthSchema.optional(),
    to: monthSchema.optional(),
    asOf: daySchema.optional().describe('What stood published on that day'),
  }),
  reply: rowSchema.extend({
    ...provisionalShape,
    formula: z.string().describe('The machine form, as typed'),
    place: z.string(),
    time: z.string(),
    dueMonth: monthSchema.nullable(),
    asOf: daySchema.nullable(),
    from: monthSchema,
    to: monthSchema,
    history: z.array(versionSchema),
    pace: paceSchema.nullable(),
    usedIn: z
      .array(z.object({ kind: z.enum(['indicator', 'overview', 'areas']), code: z.string(), name: z.string() }))
      .describe('Indicators and pages'),
    ruleKind: z.enum(['indicator', 'measure']),
    values: z.array(valueSchema),
  }),
})
export type IndicatorPage = z.infer<typeof getIndicator.reply>
