import { z } from 'zod'
import { openTo } from '../../http/endpoint.ts'
import { provisionalShape } from '../../http/month-query.ts'
import { codeParams } from '../../http/params.ts'
import { monthSchema } from '../../time/month.ts'
import { filledIn } from '../../words/filled-in.ts'
import { saidStatuses } from './value.schema.ts'

const most = 9_000_000_000_000

const rowSchema = z.object({
  place: z.string().max(40).describe('The code of an area or of a unit; empty: the city'),
  numerator: z.int().min(-most).max(most).nullable().default(null),
  denominator: z.int().min(1).max(most).nullable().default(null).describe('Of a count: null'),
  status: z.enum(saidStatuses).default('normal'),
  reason: z.string().trim().max(100).nullable().default(null).describe('Why there is no value'),
})
export type TypedRow = z.output<typeof rowSchema>

const typedBody = z.object({
  month: monthSchema,
  source: filledIn('来源', 2, 100),
  reason: z.string().trim().max(200, '更正原因最多200个字').nullable().default(null).describe('Of a published month'),
  rows: z.array(rowSchema).min(1, '请至少填写一处').max(200),
})
export type TypedContent = z.output<typeof typedBody>

const typers = openTo('indicators:type')

// The auditor reads everything, what is not published included (domain §13).
export const getTypedValues = openTo('indicators:type', 'reports:read').get('/api/indicators/:code/typed', {
  summary: 'What was typed of an indicator in a month and in the month before, place by place',
  params: codeParams,
  query: z.object({ month: monthSchema }),
  reply: z.object({
    month: monthSchema,
    ...provisionalShape,
    published: z.string().nullable().describe('The snapshot that typing corrects'),
    mayType: z.boolean().describe('The task force and the department that is its source'),
    parts: z.array(z.string()).describe('What is typed: 已打通的断头路（条）, 三年计划打通的断头路（条）'),
    rows: z.array(
      rowSchema.extend({
        name: z.string(),
        isTyped: z.boolean(),
        before: z.object({ numerator: z.int().nullable(), denominator: z.int().nullable() }).nullable(),
      }),
    ),
    total: z.int(),
  }),
})

export const typeValues = typers.put('/api/indicators/:code/typed', {
  summary: 'Type values of an indicator in a month; places that are not named stay as they are',
  params: codeParams,
  body: typedBody,
  reply: z.object({ changed: z.int() }),
})
