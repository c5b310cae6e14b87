import { z } from 'zod'
import { yuanSchema } from '../money/yuan.ts'
import { daySchema } from '../time/day.ts'
import { yearSchema } from '../time/year.ts'
import { codeSchema } from '../units/unit.schema.ts'

export const bondNatures = ['new', 'refinancing'] as const
export type BondNature = (typeof bondNatures)[number]
export const bondNatureNames: Record<BondNature, string> = {
  new: '新增',
  refinancing: '再融资',
}

export const bondStates = ['issued', 'planned'] as const
export type BondState = (typeof bondStates)[number]
export const bondStateNames: Record<BondState, string> = {
  issued: '已发行',
  planned: '计划',
}

/** Bases (口径) of the share of a year (domain §7): issued new bonds, quota handed down, money spent. */
export const bondBases = ['issued-new', 'quota', 'spent'] as const
export type BondBasis = (typeof bondBases)[number]
export const bondBasisNames: Record<BondBasis, string> = {
  'issued-new': '发行',
  quota: '下达限额',
  spent: '支出',
}
/** What stands above and below the line under each basis. */
export const bondBasisParts: Record<BondBasis, { readonly numerator: string; readonly denominator: string }> = {
  'issued-new': { numerator: '投向片区', denominator: '全市已发行新增专项债' },
  quota: { numerator: '投向片区', denominator: '全市下达限额' },
  spent: { numerator: '片区已支出', denominator: '全市新增专项债支出' },
}

export const bondBatchSchema = z.object({
  code: codeSchema,
  name: z.string().min(1).max(100),
  year: yearSchema,
  nature: z.enum(bondNatures),
  state: z.enum(bondStates),
  issuedOn: daySchema.describe('Planned day of issue while the state is planned'),
  termYears: z.int().positive().nullable(),
  /** Hundredths of a percent point: 2.15 % is 215. */
  rateBasisPoints: z.int().nonnegative().nullable(),
  amountYuan: yuanSchema.positive(),
})
export type BondBatch = z.infer<typeof bondBatchSchema>

export const bondAllocationSchema = z.object({
  batchCode: codeSchema,
  projectCode: codeSchema,
  amountYuan: yuanSchema.positive(),
})
export type BondAllocation = z.infer<typeof bondAllocationSchema>
