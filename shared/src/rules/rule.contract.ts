import { z } from 'zod'
import { openTo, signedIn } from '../http/endpoint.ts'
import { provisionalShape } from '../http/month-query.ts'
import { idParams } from '../http/params.ts'
import { stepBody } from '../http/step-body.ts'
import { monthSchema } from '../time/month.ts'
import { ruleKindSchema } from './rule-kind.ts'
import { ruleStates, ruleSteps } from './rule-state.ts'

const readers = signedIn
const drafters = openTo('rules:write')
/** It reads single lines of months that are not published. */
const insiders = openTo('rules:preview')

const keyParams = z.object({ kind: ruleKindSchema, code: z.string().min(1).max(40) })

const contentSchema = z.record(z.string(), z.unknown()).describe('What the rule says; its form is that of the kind')

const wordSchema = z.object({ key: z.string(), name: z.string(), text: z.string() })

const differenceSchema = z.object({
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

const rowSchema = z.object({
  kind: ruleKindSchema,
  code: z.string(),
  name: z.string(),
  about: z.string(),
  edition: z.int().nullable().describe('In force in the month; 0 is what the product comes with, null is none yet'),
  effectiveMonth: monthSchema.nullable().describe('null: from the beginning'),
  adoptedBy: z.string().nullable(),
  basis: z.string().nullable(),
  next: z.object({ edition: z.int(), effectiveMonth: monthSchema }).nullable().describe('Adopted and still to begin'),
  drafts: z.int().describe('Waiting to be decided; 0 for who may not see them'),
})
export type RuleRow = z.infer<typeof rowSchema>

export const listRules = readers.get('/api/rules', {
  summary: 'Every rule of the city with its version in force in a month, today’s unless told',
  query: z.object({ month: monthSchema.optional() }),
  reply: z.object({ month: monthSchema, rows: z.array(rowSchema), total: z.int() }),
})

const versionSchema = z.object({
  edition: z.int(),
  effectiveMonth: monthSchema.nullable().describe('null: what the product comes with, from the beginning'),
  content: contentSchema,
  words: z.array(wordSchema),
  differences: z.array(differenceSchema).describe('From the version that was in force in its month before it'),
  basis: z.string().nullable(),
  draftedBy: z.string().nullable(),
  draftedAt: z.string().nullable(),
  adoptedBy: z.string().nullable(),
  adoptedAt: z.string().nullable(),
  isInForce: z.boolean().describe('In the month asked for'),
})
export type RuleVersionRow = z.infer<typeof versionSchema>

const draftSchema = z.object({
  ruleId: z.string(),
  version: z.int(),
  state: z.enum(ruleStates),
  effectiveMonth: monthSchema,
  content: contentSchema,
  words: z.array(wordSchema),
  baseEdition: z.int(),
  differences: z.array(differenceSchema).describe('From the version it was drafted from'),
  basis: z.string(),
  draftedById: z.string().nullable(),
  draftedBy: z.string(),
  draftedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  note: z.string().nullable(),
})
export type RuleDraft = z.infer<typeof draftSchema>

const pageSchema = z.object({
  kind: ruleKindSchema,
  code: z.string(),
  name: z.string(),
  about: z.string(),
  month: monthSchema,
  firstMonth: monthSchema.nullable().describe('The earliest month a version may begin in; null: any'),
  versions: z.array(versionSchema).describe('The newest first'),
  drafts: z.array(draftSchema).describe('The newest first, with what became of them; none for who may not see them'),
})
export type RulePage = z.infer<typeof pageSchema>

export const getRule = readers.get('/api/rules/:kind/:code', {
  summary: 'One rule with its history, each version with what it changed, and its drafts',
  params: keyParams,
  query: z.object({ month: monthSchema.optional() }),
  reply: pageSchema,
})

const draftBody = z.object({
  content: contentSchema,
  effectiveMonth: monthSchema,
  basis: z.string().trim().min(1, '请填写依据，例如文号').max(200, '依据最多200个字'),
  baseEdition: z.int().min(0).describe('The version in force in that month, which the draft goes by'),
})

export const draftRule = drafters.create('/api/rules/:kind/:code/drafts', {
  summary: 'Draft a version; it changes nothing until somebody else adopts it',
  params: keyParams,
  body: draftBody,
  reply: draftSchema,
})

export const reviseRule = drafters.put('/api/rule-drafts/:id', {
  summary: 'Change one’s own draft',
  params: idParams,
  body: draftBody.extend({ version: z.int() }),
  reply: draftSchema,
})

export const stepRule = drafters.post('/api/rule-drafts/:id/steps', {
  summary: 'Adopt or reject the draft of somebody else, or withdraw one’s own',
  params: idParams,
  body: stepBody(ruleSteps, { note: z.string().trim().max(200, '说明最多200个字').optional() }),
  reply: draftSchema,
})

const previewRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  now: z.string(),
  proposed: z.string(),
  why: z.string().nullable(),
})

const previewMonthSchema = z.object({
  month: monthSchema.nullable().describe('null where the rule does not go by months'),
  isPublished: z.boolean().describe('What was published stays, whatever is adopted'),
  ...provisionalShape,
  sums: z.array(z.object({ name: z.string(), now: z.string(), proposed: z.string() })),
  changed: z.int(),
  total: z.int().describe('Rows looked at'),
  rows: z.array(previewRowSchema).describe('Those that would read otherwise'),
})
export type RulePreviewMonth = z.infer<typeof previewMonthSchema>

export const previewRule = insiders.post('/api/rules/:kind/:code/preview', {
  summary: 'What past months would say under a rule, beside what they say; writes nothing',
  params: keyParams,
  body: z.object({
    content: contentSchema,
    months: z.array(monthSchema).min(1).max(12).optional().describe('The newest three with figures unless told'),
  }),
  reply: z.object({ months: z.array(previewMonthSchema), changed: z.int() }),
})
export type RulePreview = z.infer<typeof previewRule.reply>
