import { z } from 'zod'
import { asUploaded, openTo, xlsx } from '../http/endpoint.ts'
import { pageOf, pageQueryShape } from '../http/page.ts'
import { workbookQueryShape } from '../http/workbook-query.ts'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'
import { signedMappingSchema } from './kept-mapping.contract.ts'
import { importKinds, importPermissions } from './kinds.ts'
import { keptChoiceSchema, meantOfFiles, meantShape } from './mapping.schema.ts'

/** Who may import anything at all, each kind narrows it; and districts, who bring the workbook of their own report. */
const importers = openTo(...importPermissions, 'reports:write')

const kindParams = z.object({ kind: z.enum(importKinds) })
const importParams = z.object({ id: z.uuid() })

/** One thing to say about a cell: where it stands, which rule, and how to mend it. */
export const importFaultSchema = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string(),
  cell: z.string().optional().describe('Such as D15'),
  code: z.string(),
  message: z.string(),
})
export type ImportFault = z.infer<typeof importFaultSchema>

/** One row that would change or has changed, for reading before writing. */
const importDiffSchema = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(['added', 'changed']),
  fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})
export type ImportDiff = z.infer<typeof importDiffSchema>

/** One column of the file: what stands in its first cells, as what it is read, and where it goes. */
const importColumnSchema = z.object({
  sheet: z.string(),
  letter: z.string(),
  header: z.string(),
  field: z.string().nullable().describe('null: not read'),
  title: z.string().nullable(),
  samples: z.array(
    z.object({ written: z.string(), read: z.string().nullable().describe('null: not read or refused') }),
  ),
  unit: z.string().nullable(),
  unitFrom: z.string().nullable().describe('Where the unit is written'),
  state: z.enum(['read', 'converted', 'ignored', 'repeated']),
})
export type ImportColumn = z.infer<typeof importColumnSchema>

export const importResultSchema = z.object({
  importId: z.uuid(),
  kind: z.enum(importKinds),
  dryRun: z.boolean(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  skipped: z.int().describe('Blank rows, totals and notes'),
  rows: z.array(importFaultSchema).describe('Why rows were rejected; one row may have several faults'),
  warnings: z.array(importFaultSchema).describe('Worth a look; these rows are taken'),
  ignoredColumns: z.array(z.string()),
  columns: z.array(importColumnSchema).optional().describe('Every column of the file and what becomes of it'),
  diffs: z.array(importDiffSchema).describe('The first 200'),
  submitted: z
    .boolean()
    .optional()
    .describe('Only where a district imports its own report: whether it has been handed in with this import'),
  reasons: z
    .array(z.string())
    .optional()
    .describe('What keeps that report from being handed in as it is after this import; empty: nothing'),
})
export type ImportResult = z.infer<typeof importResultSchema>

export const runImport = importers.post('/api/imports/:kind', {
  summary: 'Import one table (multipart `file`); a dry run only tells what would happen',
  params: kindParams,
  query: z.object({
    dryRun: z.stringbool().default(false),
    month: monthSchema.optional(),
    ...meantShape,
    crs: z.string().max(20).optional().describe('WGS84, CGCS2000, GCJ02, BD09 or EPSG:nnnn; needed for positions'),
    from: daySchema
      .optional()
      .describe(
        'Since when the outlines of the file hold (left out: from the beginning), or its projects are in other clusters (today)',
      ),
    progress: z.string().max(60).optional().describe('A word of the caller that import.progress events carry'),
    unit: z.string().max(40).optional().describe('Whose report it is; a district imports its own'),
    submit: z.stringbool().default(false).describe('Hand the report in as well, where nothing keeps it back'),
    checkedBy: z.string().trim().max(40).optional(),
    signedBy: z.string().trim().max(40).optional(),
  }),
  upload: true,
  reply: importResultSchema,
})

export const importsResultSchema = z.object({
  dryRun: z.boolean(),
  files: z
    .array(z.object({ fileName: z.string(), result: importResultSchema }))
    .describe('In the order in which they are loaded: what others refer to comes first'),
})
export type ImportsResult = z.infer<typeof importsResultSchema>

export const runImports = openTo(...importPermissions).post('/api/imports', {
  summary:
    'Import several tables and drawings of outlines together (multipart `file`, as often as there are files): each table is recognised by its header, a drawing by its ending, and all are written or none',
  query: z.object({
    dryRun: z.stringbool().default(false),
    meant: meantOfFiles,
    crs: z.string().max(20).optional().describe('WGS84, CGCS2000, GCJ02, BD09 or EPSG:nnnn; needed for positions'),
    progress: z.string().max(60).optional().describe('A word of the caller that import.progress events carry'),
  }),
  upload: 'several',
  reply: importsResultSchema,
})

/** One column in the step in which a person says where it goes: with all of its cells read, and what there is to ask. */
const mappingColumnSchema = importColumnSchema.extend({
  state: z.enum(['read', 'converted', 'ignored', 'repeated', 'asked', 'refused']),
  note: z.string().describe('Why, or what its cells come to'),
  filled: z.int(),
  refused: z.array(z.object({ row: z.int(), written: z.string(), message: z.string() })).describe('The first 20'),
  refusedCount: z.int(),
})
export type MappingColumn = z.infer<typeof mappingColumnSchema>

export const mappingReadingSchema = z.object({
  headers: z.array(
    z.object({
      sheet: z.string(),
      row: z.int().describe('Where the titles stand, as a spreadsheet counts'),
      isGuessed: z.boolean().describe('No line says what this table needs; this one looks most like titles'),
      rows: z.int().describe('Rows below it that hold something to be read'),
    }),
  ),
  columns: z.array(mappingColumnSchema),
  problems: z.array(z.string()).describe('What keeps the file from being read so; empty: nothing'),
  titles: z.string().describe('Of all titles as they stand: what is kept for them is kept under this'),
  kept: signedMappingSchema.nullable().describe('What this unit has kept for these titles'),
  isByKept: z.boolean().describe('The file is read by what was kept, as was asked'),
})
export type MappingReading = z.infer<typeof mappingReadingSchema>

export const readColumns = importers.post('/api/imports/:kind/columns', {
  summary: 'Where each column of a file (multipart `file`) would go; writes nothing and keeps nothing',
  params: kindParams,
  query: z.object({
    ...meantShape,
    month: monthSchema.optional(),
    crs: z.string().max(20).optional(),
    byKept: z.stringbool().default(false).describe('Read it by what this unit has kept for its titles, if anything'),
  }),
  upload: true,
  reply: mappingReadingSchema,
})

export const importRecordSchema = z.object({
  importId: z.uuid(),
  kind: z.enum(importKinds),
  fileName: z.string(),
  fileHash: z.string().describe('SHA-256 of the file, which is kept'),
  fileBytes: z.int(),
  at: z.string(),
  by: z.string(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  undoneAt: z.string().nullable(),
  mapping: z.array(keptChoiceSchema).nullable().describe('What the person said of its columns'),
  unitName: z.string().nullable().describe('The district whose report was filled in; null for a table of the city'),
})
export type ImportRecord = z.infer<typeof importRecordSchema>

export const listImports = openTo('imports:read').get('/api/imports', {
  summary: 'Imports so far, newest first',
  query: z.object({ ...pageQueryShape, kind: z.enum(importKinds).optional() }),
  reply: pageOf(importRecordSchema),
})

/** How many records a workbook of them takes. */
export const mostImportRecords = 10_000

export const getImportsWorkbook = openTo('imports:read').download('/api/workbooks/imports', {
  summary: 'The same list as a workbook, the newest ten thousand of them, with the columns that are asked for',
  query: z.object({
    kind: z.enum(importKinds).optional(),
    q: z.string().trim().max(60).optional(),
    ...workbookQueryShape,
  }),
  file: xlsx,
})

export const getAnnotated = openTo(...importPermissions, 'reports:write', 'reports:read').download(
  '/api/imports/:id/annotated',
  {
    summary: 'The same workbook with the rejected cells marked (a GeoJSON file comes back as a list of faults)',
    params: importParams,
    file: xlsx,
  },
)

export const getImportFile = openTo('imports:read').download('/api/imports/:id/file', {
  summary: 'The file as it was uploaded',
  params: importParams,
  file: asUploaded,
})

export const undoImport = importers.post('/api/imports/:id/undo', {
  summary: 'Take an import back; refused where its rows have changed since',
  params: importParams,
  reply: z.object({ importId: z.uuid(), restored: z.int().describe('Rows put back as they were or removed') }),
})

export const getTemplate = importers.download('/api/imports/templates/:kind', {
  summary: 'The workbook to fill in, with what is known already',
  params: kindParams,
  query: z.object({
    month: monthSchema.optional(),
    unit: z.string().max(40).optional().describe('With reports: the workbook of this unit alone, fingerprinted'),
    blank: z.stringbool().default(false),
  }),
  file: xlsx,
})
