import { z } from 'zod'
import { type MoneyUnit, moneyUnits } from './unit-text.ts'

/** What a person says of one column of the file, over what was recognised. */
export const columnChoiceSchema = z.object({
  sheet: z.string().max(100).optional().describe('Left out: every sheet that holds the table'),
  column: z
    .string()
    .regex(/^[A-Z]{1,3}$/)
    .describe('Letters as a spreadsheet shows them'),
  field: z.string().max(60).nullable().describe('null: the column is not read'),
  unit: z.enum(moneyUnits).optional().describe('The unit of its amounts, which are converted to 万元'),
})
export type ColumnChoice = z.infer<typeof columnChoiceSchema>

/** What a person typed in place of a cell that could not be read. */
export const typedCellSchema = z.object({
  sheet: z.string().max(100).optional().describe('Left out: every sheet that holds the table'),
  cell: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)
    .describe('Such as D15'),
  text: z.string().trim().min(1).max(500),
})
export type TypedCell = z.infer<typeof typedCellSchema>

/** What a person says of a file beside the file itself. */
export interface Meant {
  /** The unit of amounts that do not say theirs, or say this one. */
  readonly money?: MoneyUnit | undefined
  readonly mapping?: readonly ColumnChoice[] | undefined
  /** The line of titles, its last one where they take two, as a spreadsheet counts. */
  readonly headerRow?: number | undefined
  /** Cells that are read as typed, not as they stand. */
  readonly typed?: readonly TypedCell[] | undefined
}
