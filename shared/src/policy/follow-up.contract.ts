import { z } from 'zod'
import { asUploaded, openTo } from '../http/endpoint.ts'
import { idParams } from '../http/params.ts'
import { signed } from '../http/signed.ts'
import { yuanSchema } from '../money/yuan.ts'
import { daySchema } from '../time/day.ts'
import { codesOf } from '../words/codes-of.ts'
import { filledIn } from '../words/filled-in.ts'

const readers = openTo('figures:read')
const writers = openTo('policy:write')

export const progressNames = { notBegun: '未启动', moving: '推进中', done: '已落实', blocked: '受阻' } as const
export const progressStates = codesOf(progressNames)

const quarterSchema = z
  .string()
  .regex(/^20\d\d-Q[1-4]$/, '季度应为 2025-Q3 这样的年和季')
  .describe('2025-Q3')

const progressBody = z.object({
  document: z.string().min(1).max(40),
  measure: z.int().min(1).max(99),
  quarter: quarterSchema,
  state: z.enum(progressStates),
  text: filledIn('进展', 2, 500),
  evidence: filledIn('佐证', 2, 200).describe('A document number, a link, a file name'),
})
export type ProgressContent = z.output<typeof progressBody>

const fileSchema = z.object({ fileId: z.string(), fileName: z.string(), fileBytes: z.int(), ...signed })
export type PolicyFile = z.infer<typeof fileSchema>

const progressSchema = progressBody.extend({
  progressId: z.string(),
  unitName: z.string().nullable(),
  files: z.array(fileSchema),
  ...signed,
})
export type ProgressRow = z.infer<typeof progressSchema>

export const listProgress = readers.get('/api/policy/progress', {
  summary: 'How measures stood quarter by quarter, with what shows it, the newest first',
  query: z.object({ document: z.string().max(40).optional(), measure: z.coerce.number().int().optional() }),
  reply: z.object({ rows: z.array(progressSchema), total: z.int() }),
})

export const addProgress = writers.create('/api/policy/progress', {
  summary: 'Write down how a measure stands in a quarter; a department does so for those it leads or helps with',
  body: progressBody,
  reply: progressSchema,
})

export const addProgressFile = writers.create('/api/policy/progress/:id/files', {
  summary: 'Add evidence to what was written down (multipart `file`); the same file twice is kept once',
  params: idParams,
  upload: true,
  reply: fileSchema,
})

export const getProgressFile = readers.download('/api/policy/progress/:id/files/:fileId', {
  summary: 'The file as it was uploaded',
  params: idParams.extend({ fileId: z.string() }),
  file: asUploaded,
})

const grantBody = z.object({
  clause: z.string().min(1).max(60),
  areaCode: z.string().max(40).nullable().default(null).describe('null: no area alone'),
  recipient: filledIn('受益主体', 2, 80),
  what: filledIn('内容', 2, 200),
  givenOn: daySchema,
  documentNumber: filledIn('文号', 2, 60),
  paidYuan: z.int().nonnegative().max(1_000_000_000_000).nullable().default(null).describe('null: it was no money'),
  ruleCode: z.string().max(40).nullable().default(null).describe('What is paid by a rule is held against its estimate'),
  baseYuan: z.int().nonnegative().max(10_000_000_000_000).nullable().default(null),
  facts: z
    .record(z.string().max(60), z.union([z.boolean(), z.number()]))
    .optional()
    .describe('As of the calculator: without any the conditions count as declared'),
})
export type GrantContent = z.output<typeof grantBody>

const grantSchema = grantBody.omit({ baseYuan: true, facts: true }).extend({
  grantId: z.string(),
  address: z.string(),
  areaName: z.string().nullable(),
  ruleEdition: z.int().nullable(),
  estimateYuan: yuanSchema.nullable().describe('What the rule of that day answered; null: it could not tell'),
  errorYuan: yuanSchema.nullable().describe('Estimate less what was paid'),
  revokedBecause: z.string().nullable(),
  ...signed,
})
export type GrantRow = z.infer<typeof grantSchema>

const errorSchema = z.object({
  ruleCode: z.string(),
  name: z.string(),
  count: z.int(),
  estimateYuan: yuanSchema,
  paidYuan: yuanSchema,
  errorYuan: yuanSchema,
  largestErrorYuan: yuanSchema.describe('Of one payment, without its sign'),
})

export const listGrants = readers.get('/api/policy/grants', {
  summary: 'Who got what by which clause, the matrix of areas and measures, and how far each rule was off',
  query: z.object({ area: z.string().max(40).optional(), document: z.string().max(40).optional() }),
  reply: z.object({
    rows: z.array(grantSchema),
    total: z.int(),
    measures: z.array(z.object({ id: z.string(), title: z.string() })),
    matrix: z.array(
      z.object({
        areaCode: z.string(),
        areaName: z.string(),
        cells: z.array(
          z.object({
            measure: z.string(),
            count: z.int(),
            paidYuan: yuanSchema.nullable().describe('null: no money was paid, which is not 0'),
          }),
        ),
      }),
    ),
    errors: z.array(errorSchema),
  }),
})
export type GrantList = z.infer<typeof listGrants.reply>

export const addGrant = writers.create('/api/policy/grants', {
  summary: 'Write down what somebody got by a clause, with what the calculator would have said',
  body: grantBody,
  reply: grantSchema,
})

export const revokeGrant = writers.post('/api/policy/grants/:id/revoke', {
  summary: 'Say that it was written down wrongly',
  params: idParams,
  body: z.object({ reason: filledIn('理由', 2, 200) }),
  reply: grantSchema,
})

const checkSchema = z.object({
  clause: z.string(),
  address: z.string(),
  parameter: z.string(),
  value: z.string(),
  checkedOn: daySchema.nullable(),
  checkedBy: z.string().nullable(),
  isDue: z.boolean().describe('待复核: never checked, longer ago than twelve months, or of another value'),
})
export type CheckRow = z.infer<typeof checkSchema>

export const listChecks = readers.get('/api/policy/parameters', {
  summary: 'Every number of the ledger, when it was held against the text and by whom',
  query: z.object({ document: z.string().max(40).optional() }),
  reply: z.object({ rows: z.array(checkSchema), total: z.int(), due: z.int() }),
})

export const addCheck = openTo('policy:check').create('/api/policy/parameters/checks', {
  summary: 'Say that a number agrees with the text today',
  body: z.object({ clause: z.string().min(1).max(60), parameter: z.string().min(1).max(60) }),
  reply: checkSchema,
})
