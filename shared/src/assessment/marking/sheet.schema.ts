import { z } from 'zod'
import { codeSchema } from '../../units/unit.schema.ts'

/** One mark: tenths of a point, null is 未接触 and lowers the maximum. */
export const sheetMarkSchema = z.object({
  tenths: z.int().min(0).max(10_000).nullable(),
  reason: z.string().trim().max(500).nullable().default(null).describe('理由'),
  basis: z.string().trim().max(500).nullable().default(null).describe('依据'),
})
export type SheetMark = z.infer<typeof sheetMarkSchema>

const cellPlace = { targetCode: codeSchema, criterionCode: z.string().min(1).max(20) }

export const sheetCellSchema = sheetMarkSchema.extend(cellPlace)
export type SheetCell = z.infer<typeof sheetCellSchema>

/** A change of one cell; null empties it. */
export const cellEditSchema = z.object({ ...cellPlace, mark: sheetMarkSchema.nullable() })
export type CellEdit = z.infer<typeof cellEditSchema>

export const sheetStatuses = ['draft', 'handed-in'] as const
export type SheetStatus = (typeof sheetStatuses)[number]

export const sheetFaultCodes = ['blank', 'over-max', 'needs-reason-low', 'needs-reason-far'] as const
/** What keeps a sheet from being handed in. The sentence never quotes a mark. */
export const sheetFaultSchema = z.object({ ...cellPlace, code: z.enum(sheetFaultCodes), message: z.string() })
export type SheetFault = z.infer<typeof sheetFaultSchema>
