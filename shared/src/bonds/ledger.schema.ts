import { z } from 'zod'
import { signed } from '../http/signed.ts'
import { yuanSchema } from '../money/yuan.ts'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'
import { yearSchema } from '../time/year.ts'
import { codeSchema } from '../units/unit.schema.ts'

/** Money of a batch used by one project in one month (支出). */
export const bondSpendingSchema = z.object({
  batchCode: codeSchema,
  projectCode: codeSchema,
  month: monthSchema,
  spentYuan: yuanSchema.nonnegative(),
})
export type BondSpendingRow = z.infer<typeof bondSpendingSchema>

/** Quota handed down to the city on a day (下达限额); several in a year add up, a negative one takes back. */
export const bondQuotaSchema = z.object({
  quotaId: z.string(),
  year: yearSchema,
  handedDownOn: daySchema,
  amountYuan: yuanSchema,
  documentNumber: z.string().min(1).max(100),
  note: z.string().nullable(),
  /** Said why it was reversed; a reversed one no longer counts and stays on the list. */
  reversedBecause: z.string().nullable(),
})
export type BondQuotaRow = z.infer<typeof bondQuotaSchema>

/** What moved an allocation: nothing is deleted, each movement stays. */
export const bondMoves = ['allocated', 'adjusted', 'reversed', 'use-changed'] as const
export const bondMoveNames: Record<(typeof bondMoves)[number], string> = {
  allocated: '分配',
  adjusted: '调整',
  reversed: '冲回',
  'use-changed': '变更用途',
}

/** One movement of a batch's money to (above 0) or from (below 0) a project. */
export const bondEntrySchema = z.object({
  entryId: z.string(),
  batchCode: codeSchema,
  projectCode: codeSchema,
  amountYuan: yuanSchema,
  move: z.enum(bondMoves),
  effectiveOn: daySchema.describe('From this day the money is where the movement put it'),
  reason: z.string(),
  approvalNumber: z.string().nullable(),
  ...signed,
})
export type BondEntry = z.infer<typeof bondEntrySchema>

export const bondRequestStates = ['in-store', 'in-review'] as const
export const bondRequestStateNames: Record<(typeof bondRequestStates)[number], string> = {
  'in-store': '已入库',
  'in-review': '待审',
}

/** Money a project has asked for in a year and does not have yet (储备申报): the solver's candidates. */
export const bondRequestSchema = z.object({
  year: yearSchema,
  projectCode: codeSchema,
  amountYuan: yuanSchema.positive(),
  state: z.enum(bondRequestStates),
})
export type BondRequest = z.infer<typeof bondRequestSchema>

/** How much of a project lies in its key area where it is not all of it, as stated and by whom. */
export const bondLocationSchema = z.object({
  projectCode: codeSchema,
  /** Hundredths of a percent point: 62.5 % is 6250. */
  insideBasisPoints: z.int().min(0).max(10_000),
  reason: z.string().min(1),
})
export type BondLocation = z.infer<typeof bondLocationSchema>
