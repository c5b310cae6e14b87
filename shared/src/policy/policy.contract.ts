import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { yuanSchema } from '../money/yuan.ts'
import { daySchema } from '../time/day.ts'
import { answerSchema } from './benefit-rule.schema.ts'
import { clauseKinds, documentSchema } from './ledger.schema.ts'
import { stepSchema } from './steps.ts'

const readers = openTo('figures:read')

const state = z.enum(['upcoming', 'valid', 'expiring', 'expired'])

const clauseRowSchema = z.object({
  document: z.string(),
  measure: z.int(),
  paragraph: z.int(),
  clause: z.string().describe('Document, 条, 段 and 款: chains/7.2.1; rules and amounts cite it'),
  address: z.string().describe('第七条第2段第1款'),
  measureTitle: z.string(),
  title: z.string().describe('In words of the ledger, not those of the document'),
  kind: z.enum(clauseKinds),
  forWhom: z.string().nullable(),
  leadUnits: z.array(z.string()).describe('Before the first comma of the printed list'),
  coUnits: z.array(z.string()),
  validFrom: daySchema.nullable().describe('null: the text that we have does not tell'),
  validUntil: daySchema.nullable(),
  state,
  promises: z.array(z.string()).describe('Indicators'),
  benefits: z.array(z.string()).describe('Rules of the calculator'),
  parameters: z.array(z.object({ name: z.string(), value: z.string() })),
})
export type ClauseRow = z.infer<typeof clauseRowSchema>

export const listMeasures = readers.get('/api/policy/measures', {
  summary: 'The ledger: every clause of the policy documents, with who leads it and how it stands on a day',
  query: z.object({
    document: z.string().max(40).optional(),
    unit: z.string().max(60).optional().describe('A name as printed, or a part of it: of those who lead or help'),
    state: state.optional(),
    on: daySchema.optional().describe('Today unless told'),
    kind: z.enum(clauseKinds).optional(),
  }),
  reply: z.object({
    on: daySchema,
    documents: z.array(documentSchema),
    rows: z.array(clauseRowSchema),
    total: z.int(),
  }),
})
export type MeasureList = z.infer<typeof listMeasures.reply>

export const parsePolicyOwners = readers.post('/api/policy/owners', {
  summary: 'A printed responsibility list parsed: before the first comma leads, the rest helps',
  body: z.object({ text: z.string().max(4000) }),
  reply: z.object({ lead: z.array(z.string()), co: z.array(z.string()) }),
})

const ruleRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string().describe('Of one kind the highest is taken alone'),
  clause: z.string(),
  address: z.string(),
  edition: z.int().describe('0 is what the product comes with'),
  frequency: z.enum(['once', 'yearly']),
  rate: z.number().optional().describe('A plain share; the exact one is in rateParts'),
  rateParts: z.object({ numerator: z.int(), denominator: z.int() }).optional(),
  years: z.int().nullable().optional().describe('A rate of each year, for at most so many'),
  capYuan: yuanSchema.optional(),
  fixedYuan: yuanSchema.optional(),
  baseName: z.string().nullable().describe('What is asked for as baseYuan; null: nothing'),
  conditions: z.array(z.object({ name: z.string(), atLeast: z.number().nullable(), unit: z.string() })),
  text: z.string(),
  validFrom: daySchema.nullable(),
  validUntil: daySchema.nullable(),
  state,
})
export type BenefitRuleRow = z.infer<typeof ruleRowSchema>

export const listBenefitRules = readers.get('/api/policy/benefit-rules', {
  summary: 'The rules of the calculator in force on a day, by their clauses',
  query: z.object({ on: daySchema.optional().describe('Today unless told') }),
  reply: z.object({ on: daySchema, rows: z.array(ruleRowSchema), total: z.int() }),
})

const itemSchema = z.object({
  ruleCode: z.string().min(1).max(40),
  edition: z.int().min(0).optional().describe('A version of the rule; the one in force on the day unless told'),
  baseYuan: z.int().nonnegative().max(10_000_000_000_000).optional(),
  facts: z
    .record(z.string().max(60), z.union([z.boolean(), z.number()]))
    .optional()
    .describe('By the names of conditions; years of a yearly rate. Without any the conditions count as declared'),
})

export type BenefitItem = z.infer<typeof itemSchema>

const tookSchema = z.object({
  ruleCode: z.string(),
  edition: z.int(),
  name: z.string(),
  amountYuan: yuanSchema,
  clause: z.string(),
  address: z.string(),
  steps: z.array(stepSchema),
  inputs: z.string(),
})

const kindSchema = z.object({
  kind: z.string(),
  chosen: tookSchema.nullable().describe('null: nothing of the kind is granted, which is not 0'),
  rejected: z.array(tookSchema.extend({ reason: z.string() })),
})
export type BenefitKind = z.infer<typeof kindSchema>

const benefitAnswerSchema = z.object({
  ruleCode: z.string(),
  edition: z.int(),
  name: z.string(),
  kind: z.string(),
  clause: z.string(),
  address: z.string(),
  answer: answerSchema,
  amountYuan: yuanSchema.nullable().describe('null where there is none, which is not 0'),
  because: z.string(),
  isCounted: z.boolean().describe('Whether it is in the total: granted, and the highest of its kind'),
  missing: z.array(z.string()).describe('What is to be brought, the most decisive first'),
  wouldBeYuan: yuanSchema.nullable().describe('What it would come to with what is missing'),
})
export type BenefitAnswer = z.infer<typeof benefitAnswerSchema>

export const reckonBenefits = readers.post('/api/policy/benefits', {
  summary: 'What an applicant could get on a day: one answer for each item, the highest of each kind, the sum',
  body: z.object({ on: daySchema, items: z.array(itemSchema).max(200) }),
  reply: z.object({
    on: daySchema,
    totalYuan: yuanSchema.nullable().describe('null where nothing is counted, which is not 0'),
    kinds: z.array(kindSchema),
    answers: z.array(benefitAnswerSchema).describe('By clauses, whatever the order of the items'),
  }),
})
export type BenefitReply = z.infer<typeof reckonBenefits.reply>

/** The items of a calculation as an address holds them. */
export const sheetItemsSchema = z.array(itemSchema).min(1).max(60)

export const getBenefitSheet = readers.download('/api/policy/benefits/sheet', {
  summary:
    'A calculation on one sheet, for Word: its answers, the arithmetic of each kind, the sum; the same bytes each time',
  query: z.object({
    on: daySchema,
    who: z.string().max(60).optional().describe('Who applies: stands at its head'),
    items: z.string().max(20_000).describe('JSON: the items of POST /api/policy/benefits'),
  }),
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
})
