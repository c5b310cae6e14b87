import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { columnChoiceSchema } from '../workbook/column-choice.ts'
import { moneyUnits } from '../workbook/unit-text.ts'
import { importPermissions, tableKinds } from './kinds.ts'
import { longestMapping } from './mapping.schema.ts'

/** What is kept of what somebody said of a file: not the cells typed over, which are of that file alone. */
export const keptMappingSchema = z.object({
  choices: columnChoiceSchema.array().max(longestMapping),
  headerRow: z.int().min(1).max(1000).nullable(),
  money: z.enum(moneyUnits).nullable(),
})
export type KeptMapping = z.infer<typeof keptMappingSchema>

/** With who kept it, and when. */
export const signedMappingSchema = keptMappingSchema.extend({ at: z.string(), by: z.string() })
export type SignedMapping = z.infer<typeof signedMappingSchema>

const nameSchema = z.string().trim().min(1, '请填写名称').max(60, '名称最多60个字')

/** One of those that a unit keeps, with what it is called; `null` where nobody has named it. */
export const listedMappingSchema = signedMappingSchema.extend({
  kind: z.enum(tableKinds),
  headers: z.string(),
  name: z.string().nullable(),
})
export type ListedMapping = z.infer<typeof listedMappingSchema>

const keeps = openTo(...importPermissions, 'reports:write')
const path = '/api/imports/:kind/mappings/:headers'
const params = z.object({
  kind: z.enum(tableKinds),
  headers: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('The titles, as reading the columns of a file answers them'),
})

export const keepMapping = keeps.put(path, {
  summary: 'Keep what was said of the columns of a table: it is offered again to this unit where the same titles come',
  params,
  body: keptMappingSchema.extend({
    name: nameSchema.optional().describe('What it is called, where it has no name yet'),
  }),
  reply: signedMappingSchema,
})

export const forgetMapping = keeps.remove(path, {
  summary: 'Forget what this unit has kept for these titles',
  params,
})

export const nameMapping = keeps.put(`${path}/name`, {
  summary: 'Call what this unit has kept for these titles by another name',
  params,
  body: z.object({ name: nameSchema }),
  reply: z.object({ name: z.string() }),
})

export const listMappings = keeps.get('/api/imports/mappings', {
  summary: 'What this unit keeps of the columns of its tables, by table and name',
  reply: z.object({ rows: listedMappingSchema.array(), total: z.int() }),
})
