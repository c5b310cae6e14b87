import { z } from 'zod'
import { openTo } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import { signed } from '../../http/signed.ts'
import { codeSchema } from '../../units/unit.schema.ts'
import { filledIn } from '../../words/filled-in.ts'
import { directions } from '../direction.ts'
import { roundStages, targetSchema, yearParams } from '../round.schema.ts'
import { warningCodes } from './warnings.ts'

const readers = openTo('assessment:read')
/** Marks as they were given and what is odd about them: once marking has ended, also the auditor's to read (domain §13). */
const auditors = openTo('assessment:audit')
const writers = openTo('assessment:write')
const directionQuery = z.object({ direction: z.enum(directions) })
const reasonSchema = z.string().trim().min(1, '请说明理由').max(500)

/** Of an entry or an exclusion, which stays with the reason. */
const withdrawalBody = z.object({ step: z.enum(['withdraw']), reason: reasonSchema })

const matrixCellSchema = z.object({
  columnCode: z.string(),
  score: z.number().nullable().describe('Of 100; for drawing'),
  display: z.string().describe('未接触, 回避, 未提交, 不予显示 … where there is no score'),
  state: z.enum(['given', 'untouched', 'recused', 'not-handed-in', 'suppressed', 'no-data', 'not-applicable']),
  isExcluded: z.boolean(),
  excludedBecause: z.string().nullable(),
})

export const getMatrix = readers.get('/api/assessment/rounds/:year/matrix', {
  summary:
    'Heat map. Departments’ marks of districts rater by rater: for the task force in audit and afterwards, for the auditor after publication. Otherwise targets by criteria as published; assessment/sealed before',
  params: yearParams,
  query: directionQuery,
  reply: z.object({
    year: z.int(),
    direction: z.enum(directions),
    stage: z.enum(roundStages),
    mode: z.enum(['by-rater', 'by-criterion']),
    note: z.string(),
    columns: z.array(z.object({ code: z.string(), name: z.string() })),
    rows: z.array(targetSchema.extend({ cells: z.array(matrixCellSchema) })),
  }),
})

export const getAsymmetry = readers.get('/api/assessment/rounds/:year/asymmetry', {
  summary: '「差异」 between the two directions, of published aggregates only',
  params: yearParams,
  reply: z.object({
    sides: z.array(
      z.object({
        direction: z.enum(directions),
        targets: z.int(),
        mean: z.number().nullable(),
        highest: z.number().nullable(),
        lowest: z.number().nullable(),
        display: z.string(),
      }),
    ),
    difference: z.number().nullable().describe('Mean of 区县评部门 less mean of 部门评区县'),
    sentence: z.string(),
  }),
})

export const getGivenMarks = auditors.get('/api/assessment/rounds/:year/marks', {
  summary: 'What one department gave one district, criterion by criterion; for the task force from audit on',
  params: yearParams,
  query: z.object({ rater: codeSchema, target: codeSchema }),
  reply: z.object({
    raterName: z.string(),
    targetName: z.string(),
    isUntouched: z.boolean(),
    rows: z.array(
      z.object({
        criterionCode: z.string(),
        criterionName: z.string(),
        maxTenths: z.int(),
        tenths: z.int().nullable(),
        reason: z.string().nullable(),
        basis: z.string().nullable(),
        isExcluded: z.boolean(),
        excludedBecause: z.string().nullable(),
      }),
    ),
  }),
})

const warningSchema = z.object({
  code: z.enum(warningCodes),
  rater: z.string().optional(),
  target: z.string().optional(),
  message: z.string(),
})

export const getRoundWarnings = auditors.get('/api/assessment/rounds/:year/warnings', {
  summary: 'What stands out, in audit; of districts’ marks only how many and which targets, never which rater',
  params: yearParams,
  query: directionQuery,
  reply: z.object({
    rows: z.array(warningSchema),
    total: z.int(),
    components: z.array(z.object({ targets: z.array(z.string()) })).describe('More than one: nothing connects them'),
    isAdjustable: z.boolean(),
    blocksPublishing: z.string().nullable().describe('Why results cannot be published under their basis'),
    notHandedIn: z.array(z.string()).describe('Raters whose sheets do not count'),
  }),
})

export const getTrialScores = auditors.get('/api/assessment/rounds/:year/trial', {
  summary: 'Subjective scores of districts under each basis, for the task force in audit; never of departments',
  params: yearParams,
  reply: z.object({
    rows: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        raters: z.int(),
        raw: z.number().nullable(),
        trimmed: z.number().nullable(),
        adjusted: z.number().nullable(),
        place: z.int().nullable().describe('Under the basis of the round'),
        tied: z.boolean(),
      }),
    ),
    total: z.int(),
    severity: z
      .array(z.object({ code: z.string(), name: z.string(), effect: z.number() }))
      .describe('Of each department'),
  }),
})

export const entryKinds = ['bonus', 'penalty', 'objective'] as const
export type EntryKind = (typeof entryKinds)[number]

export const assessmentEntrySchema = z.object({
  entryId: z.string(),
  direction: z.enum(directions),
  targetCode: z.string(),
  targetName: z.string(),
  kind: z.enum(entryKinds),
  criterionCode: z.string().nullable().describe('Of a corrected objective value'),
  tenths: z.int().nullable().describe('Of bonus and penalty'),
  shareBasisPoints: z.int().nullable().describe('Of a corrected objective value'),
  reason: z.string(),
  documentNumber: z.string(),
  ...signed,
  appealId: z.string().nullable(),
  withdrawnBecause: z.string().nullable(),
})
export type AssessmentEntry = z.infer<typeof assessmentEntrySchema>

export const listEntries = readers.get('/api/assessment/rounds/:year/entries', {
  summary: 'Bonus and penalty items: for the task force from audit on, for the others once published',
  params: yearParams,
  query: z.object({ direction: z.enum(directions).optional() }),
  reply: pageOf(assessmentEntrySchema),
})

export const addEntry = writers.create('/api/assessment/rounds/:year/entries', {
  summary: 'A bonus or penalty of a target, in audit',
  params: yearParams,
  body: z.object({
    targetCode: codeSchema,
    kind: z.enum(['bonus', 'penalty']),
    tenths: z.int().min(1, '分值至少 0.1 分').max(1000),
    reason: reasonSchema,
    documentNumber: filledIn('文号', 1, 100),
  }),
  reply: assessmentEntrySchema,
})

export const withdrawEntry = writers.post('/api/assessment/rounds/:year/entries/:entryId/steps', {
  summary: 'Withdraw an item, in audit; it stays with the reason',
  params: yearParams.extend({ entryId: z.string() }),
  body: withdrawalBody,
  reply: assessmentEntrySchema,
})

export const exclusionSchema = z.object({
  exclusionId: z.string(),
  raterCode: z.string(),
  raterName: z.string(),
  targetCode: z.string(),
  targetName: z.string(),
  criterionCode: z.string().nullable().describe('null: all of the target'),
  reason: z.string(),
  ...signed,
  withdrawnBecause: z.string().nullable(),
})
export type Exclusion = z.infer<typeof exclusionSchema>

export const listExclusions = auditors.get('/api/assessment/rounds/:year/exclusions', {
  summary: 'Marks of departments that do not count, with the reason; for the task force from audit on',
  params: yearParams,
  reply: pageOf(exclusionSchema),
})

export const addExclusion = writers.create('/api/assessment/rounds/:year/exclusions', {
  summary: 'A mark of a department for a district does not count; in audit. Districts’ marks cannot be voided singly',
  params: yearParams,
  body: z.object({
    raterCode: codeSchema,
    targetCode: codeSchema,
    criterionCode: z.string().max(20).nullable().default(null),
    reason: reasonSchema,
  }),
  reply: exclusionSchema,
})

export const withdrawExclusion = writers.post('/api/assessment/rounds/:year/exclusions/:exclusionId/steps', {
  summary: 'Count a mark again, in audit',
  params: yearParams.extend({ exclusionId: z.string() }),
  body: withdrawalBody,
  reply: exclusionSchema,
})
