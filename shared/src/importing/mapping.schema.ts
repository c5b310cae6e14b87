import { z } from 'zod'
import { type ColumnChoice, columnChoiceSchema, type TypedCell, typedCellSchema } from '../workbook/column-choice.ts'
import { moneyUnits } from '../workbook/unit-text.ts'
import { importKinds } from './kinds.ts'

export const longestMapping = 200

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a person says of a file beside the file: which column goes where, in which unit, and where the titles stand. */
export const meantShape = {
  money: z
    .enum(moneyUnits)
    .optional()
    .describe('The unit of amounts that do not say theirs, or say this one; they are converted to 万元'),
  mapping: z
    .string()
    .max(20_000)
    .transform((text, issues): ColumnChoice[] => {
      const choices = columnChoiceSchema.array().max(longestMapping).safeParse(parsed(text))
      if (choices.success) return choices.data
      issues.addIssue({
        code: 'custom',
        message:
          '列的对应应写作 JSON，如 [{"column":"C","field":"investedYuan","unit":"亿元"},{"column":"A","field":null}]',
      })
      return z.NEVER
    })
    .optional()
    .describe(
      'JSON list of { sheet?, column, field, unit? }: which column goes to which field (null: nowhere), and the unit of its amounts; columns left out go where they are recognised to belong',
    ),
  typed: z
    .string()
    .max(8000)
    .transform((text, issues): TypedCell[] => {
      const typed = typedCellSchema.array().max(longestMapping).safeParse(parsed(text))
      if (typed.success) return typed.data
      issues.addIssue({ code: 'custom', message: '改填的格应写作 JSON，如 [{"cell":"C5","text":"500"}]' })
      return z.NEVER
    })
    .optional()
    .describe(
      'JSON list of { sheet?, cell, text }: what is read in place of cells that cannot be; kept with the import',
    ),
  headerRow: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe('The line of titles, its last one where they take two; left out: it is looked for'),
}

/** What a person says of one of several files: which table it is, or in what it is drawn, and the same as of a single one. */
export const meantOfFileSchema = z.object({
  file: z.int().min(0).max(99).describe('Its place among the files as they are sent, from 0'),
  kind: z.enum(importKinds).optional().describe('Left out: it is recognised by its header, a drawing by its ending'),
  crs: z.string().max(20).optional().describe('What its positions are in, where not that of all files'),
  money: z.enum(moneyUnits).optional(),
  mapping: columnChoiceSchema.array().max(longestMapping).optional(),
  typed: typedCellSchema.array().max(longestMapping).optional(),
  headerRow: z.int().min(1).max(1000).optional(),
})
export type MeantOfFile = z.infer<typeof meantOfFileSchema>

export const meantOfFiles = z
  .string()
  .max(100_000)
  .transform((text, issues): MeantOfFile[] => {
    const meant = meantOfFileSchema.array().max(100).safeParse(parsed(text))
    if (meant.success) return meant.data
    issues.addIssue({
      code: 'custom',
      message:
        '各文件的对应应写作 JSON，如 [{"file":0,"kind":"reports","mapping":[{"column":"C","field":"investedYuan"}]}]',
    })
    return z.NEVER
  })
  .optional()
  .describe('JSON list of { file, kind?, crs?, mapping?, headerRow?, money? }: what is said of each file, by its place')

/** A choice as it is kept, with the words that stood over the column. */
export const keptChoiceSchema = columnChoiceSchema.extend({
  header: z.string().optional(),
  typed: z
    .object({ row: z.int(), was: z.string(), text: z.string() })
    .optional()
    .describe('Of one cell alone: what stood in the file, and what was typed in its place'),
})
export type KeptChoice = z.infer<typeof keptChoiceSchema>
