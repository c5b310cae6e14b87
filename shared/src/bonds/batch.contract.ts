import { z } from 'zod'
import { openTo, xlsx } from '../http/endpoint.ts'
import { provisionalShape } from '../http/month-query.ts'
import { pageOf } from '../http/page.ts'
import { codeParams, idParams } from '../http/params.ts'
import { lightSchema } from '../lights/light.schema.ts'
import { yuanSchema } from '../money/yuan.ts'
import { sourceRefSchema } from '../sources/source.schema.ts'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'
import { yearSchema, yearTextSchema } from '../time/year.ts'
import { filledIn } from '../words/filled-in.ts'
import { bondBases, bondBatchSchema } from './bond.schema.ts'
import { bondEntrySchema, bondQuotaSchema } from './ledger.schema.ts'
import { bondScenarioSchema, scenarioStepsSchema } from './scenario/scenario.schema.ts'
import { batchRowSchema } from './year.contract.ts'

const usedWithinSchema = z.int().describe('Months after issue in which all money is expected to be used')

/** What projects report is read later than money is by who does not read it before it is published (domain §13). */
const progressShape = {
  progressMonth: monthSchema.describe('Up to which month physical progress and what was invested are told'),
}

export const listBondBatches = openTo('figures:read').get('/api/bonds/batches', {
  summary: 'The batch clock: issued new batches up to the month, money used against what is expected',
  query: z.object({ month: monthSchema.optional(), year: z.coerce.number().int().optional() }),
  reply: pageOf(batchRowSchema).extend({ month: monthSchema, ...provisionalShape, usedWithinMonths: usedWithinSchema }),
})

/** What one project has of a batch. */
export const batchPartSchema = z.object({
  projectCode: z.string(),
  projectName: z.string(),
  areaName: z.string().nullable(),
  counts: z
    .boolean()
    .describe('Whether any of it counts by the list of the day of issue; of a package, through its projects'),
  insideYuan: yuanSchema.describe('What of it counts: less than the amount where part of the project lies outside'),
  amountYuan: yuanSchema,
  spentYuan: yuanSchema.nullable(),
  light: lightSchema.nullable(),
  progressBasisPoints: z.int().nullable(),
  aheadOfProgress: z.boolean().describe('Spent share exceeds physical progress by more than the points of the rule'),
  source: sourceRefSchema.nullable(),
})

export const getBondBatch = openTo('figures:read').get('/api/bonds/batches/:code', {
  summary: 'One batch: who has its money, what was spent by month, and every movement',
  params: codeParams,
  query: z.object({ month: monthSchema.optional() }),
  reply: z.object({
    batch: bondBatchSchema,
    isOverdue: z.boolean().describe('逾期未发: its planned day has passed without issue'),
    month: monthSchema,
    ...provisionalShape,
    ...progressShape,
    clock: batchRowSchema.nullable().describe('Null while it is planned or refinancing'),
    source: sourceRefSchema.nullable(),
    parts: z.array(batchPartSchema),
    aheadPoints: z.number().describe('How far spending may run ahead of physical progress'),
    months: z
      .array(z.object({ month: monthSchema, spentYuan: yuanSchema, expectedYuan: yuanSchema }))
      .describe('Since issue, both up to the end of the month; empty where no spending is kept'),
    entries: z.array(bondEntrySchema.extend({ projectName: z.string() })),
    mayWrite: z.boolean(),
  }),
})

/** Unspent money of idle batches, and who could use it. */
export const listIdleBonds = openTo('figures:read').get('/api/bonds/idle', {
  summary: 'Idle money by batch and project, and re-use candidates in key areas',
  query: z.object({ month: monthSchema.optional() }),
  reply: z.object({
    month: monthSchema,
    ...provisionalShape,
    ...progressShape,
    rows: z.array(
      z.object({
        batchCode: z.string(),
        projectCode: z.string().nullable().describe('null: money of the batch that is not allocated'),
        projectName: z.string(),
        issuedOn: daySchema,
        monthsSinceIssue: z.int(),
        amountYuan: yuanSchema,
        unspentYuan: yuanSchema,
        progressBasisPoints: z.int().nullable(),
      }),
    ),
    totalYuan: yuanSchema,
    usedWithinMonths: usedWithinSchema,
    candidates: z.array(
      z.object({
        projectCode: z.string(),
        projectName: z.string(),
        areaName: z.string().nullable(),
        needYuan: yuanSchema.describe('Asked for, or total investment less bonds received and invested'),
        because: z.string(),
      }),
    ),
  }),
})

export const reverseAllocation = openTo('bonds:import').create('/api/bonds/batches/:code/reversals', {
  summary: 'Take an allocation back, whole or in part, with a reason; not below what was spent',
  params: codeParams,
  body: z.object({
    projectCode: z.string(),
    amountYuan: yuanSchema.positive(),
    reason: filledIn('冲回原因', 2, 200),
    effectiveOn: daySchema,
  }),
  reply: z.object({ entry: bondEntrySchema }),
})

export const changeBondUse = openTo('bonds:import').create('/api/bonds/batches/:code/changes', {
  summary: 'Change of use: money of a batch moves from one project to another under an approval',
  params: codeParams,
  body: z.object({
    fromProjectCode: z.string(),
    toProjectCode: z.string(),
    amountYuan: yuanSchema.positive(),
    approvalNumber: filledIn('批准文号', 2, 100),
    reason: filledIn('变更原因', 2, 200),
    effectiveOn: daySchema,
  }),
  reply: z.object({ entries: z.array(bondEntrySchema) }),
})

export const listBondQuotas = openTo('figures:read').get('/api/bonds/quotas', {
  summary: 'Quota handed down by year, reversed ones included',
  query: z.object({ year: z.coerce.number().int().optional() }),
  reply: pageOf(bondQuotaSchema),
})

export const addBondQuota = openTo('bonds:import').create('/api/bonds/quotas', {
  summary: 'Record quota handed down',
  body: bondQuotaSchema.omit({ quotaId: true, reversedBecause: true }).extend({
    amountYuan: yuanSchema.refine((yuan) => yuan !== 0, '下达限额不能为 0，收回限额请填负数'),
    documentNumber: filledIn('下达文号', 2, 100),
  }),
  reply: bondQuotaSchema,
})

export const reverseBondQuota = openTo('bonds:import').post('/api/bonds/quotas/:id/reversal', {
  summary: 'A quota recorded wrongly no longer counts; it stays on the list with the reason',
  params: idParams,
  body: z.object({ reason: filledIn('冲回原因', 2, 200) }),
  reply: bondQuotaSchema,
})

const scenarioBody = z.object({
  name: z.string().trim().min(1, '请给方案起个名字').max(60),
  note: z.string().trim().max(500).nullable().default(null),
  steps: scenarioStepsSchema,
})

export const listBondScenarios = openTo('figures:read').get('/api/bonds/scenarios', {
  summary: 'Saved scenarios of a year',
  query: z.object({ year: yearTextSchema }),
  reply: pageOf(bondScenarioSchema),
})

export const getBondScenario = openTo('figures:read').get('/api/bonds/scenarios/:id', {
  summary: 'One saved scenario, by its link',
  params: idParams,
  reply: bondScenarioSchema,
})

export const saveBondScenario = openTo('bonds:import').create('/api/bonds/scenarios', {
  summary: 'Save a scenario under a name',
  body: scenarioBody.extend({ year: yearSchema }),
  reply: bondScenarioSchema,
})

export const changeBondScenario = openTo('bonds:import').put('/api/bonds/scenarios/:id', {
  summary: 'Change one’s own scenario; 409 where it changed in between',
  params: idParams,
  body: scenarioBody.extend({ version: z.int() }),
  reply: bondScenarioSchema,
})

export const archiveBondScenario = openTo('bonds:import').post('/api/bonds/scenarios/:id/archive', {
  summary: 'Put one’s own scenario away; its link still answers',
  params: idParams,
  body: z.object({ version: z.int() }),
  reply: bondScenarioSchema,
})

export const getScenarioWorkbook = openTo('figures:read').download('/api/bonds/scenarios/:id/workbook', {
  summary: 'The scenario beside today as a workbook for the meeting; every figure marked 测算，不入库',
  params: idParams,
  query: z.object({
    basis: z.enum(bondBases).default('issued-new'),
    asOf: daySchema.optional().describe('Today unless told, or the last recorded day of issue where that is later'),
  }),
  file: xlsx,
})
