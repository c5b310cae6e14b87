import { z } from 'zod'
import { openTo, xlsx } from '../../http/endpoint.ts'
import { stepBody } from '../../http/step-body.ts'
import { daySchema } from '../../time/day.ts'
import { codeSchema } from '../../units/unit.schema.ts'
import { directions } from '../direction.ts'
import { roundStages, targetSchema, yearParams } from '../round.schema.ts'
import { schemeContentSchema } from '../scheme.schema.ts'
import { cellEditSchema, sheetCellSchema, sheetFaultSchema, sheetStatuses } from './sheet.schema.ts'

const markers = openTo('assessment:mark')

const sheetTargetSchema = targetSchema.extend({
  isUntouched: z.boolean().describe('未接触 as a whole'),
  recusal: z.object({ state: z.enum(['asked', 'granted', 'refused']), reason: z.string() }).nullable(),
  criterionCodes: z.array(z.string()).describe('What is to be marked; none where recused'),
})

/** What a rater's own unit sees of its sheet, and nobody else ever. */
export const sheetPageSchema = z.object({
  year: z.int(),
  direction: z.enum(directions),
  raterCode: z.string(),
  raterName: z.string(),
  stage: z.enum(roundStages),
  status: z.enum(sheetStatuses),
  version: z.int().describe('0 where nothing was saved yet'),
  markingDue: daySchema,
  isOpen: z.boolean().describe('May be written now'),
  closedBecause: z.string().nullable(),
  reasonBelowPercent: z.int(),
  deviationTenths: z.int(),
  sections: schemeContentSchema.shape.sections.describe('With subjective criteria only'),
  targets: z.array(sheetTargetSchema),
  cells: z.array(sheetCellSchema),
  faults: z.array(sheetFaultSchema).describe('What keeps it from being handed in'),
  progress: z.object({ done: z.int(), applicable: z.int() }),
  handedInAt: z.string().nullable(),
  handedInBy: z.string().nullable(),
})
export type SheetPage = z.infer<typeof sheetPageSchema>

/** What comes back of a write: never a mark, as first replies are kept for a day. */
const savedSchema = z.object({ version: z.int(), status: z.enum(sheetStatuses), savedAt: z.string() })

export const getOwnSheet = markers.get('/api/assessment/rounds/:year/sheet', {
  summary: "One's own unit's sheet of marks",
  params: yearParams,
  reply: sheetPageSchema,
})

export const saveOwnSheet = markers.put('/api/assessment/rounds/:year/sheet', {
  summary: 'Save some cells of the own sheet; 409 where it changed in between',
  params: yearParams,
  body: z.object({
    version: z.int().min(0),
    cells: z.array(cellEditSchema).max(5000).default([]),
    untouched: z
      .array(z.object({ targetCode: codeSchema, isUntouched: z.boolean() }))
      .max(500)
      .default([]),
  }),
  reply: savedSchema,
})

export const takeSheetStep = markers.post('/api/assessment/rounds/:year/sheet/steps', {
  summary: 'Hand in the own sheet, or take it back while marking is open',
  params: yearParams,
  body: stepBody(['hand-in', 'withdraw']),
  reply: savedSchema,
})

export const getSheetWorkbook = markers.download('/api/assessment/rounds/:year/sheet/workbook', {
  summary: 'The own sheet as a workbook to fill in: a row for each target',
  params: yearParams,
  file: xlsx,
})

export const importSheetWorkbook = markers.post('/api/assessment/rounds/:year/sheet/workbook', {
  summary: 'Read a filled-in workbook (multipart `file`) into the own sheet; the file is not kept',
  params: yearParams,
  upload: true,
  reply: savedSchema.extend({
    changed: z.int().describe('Cells that say something else than before'),
    faults: z
      .array(z.object({ row: z.int(), column: z.string(), cell: z.string(), message: z.string() }))
      .describe('Cells that were left as they stood; the sentences never quote a mark'),
  }),
})
