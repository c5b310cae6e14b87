import { foundColumns } from '@pianqu/shared/importing/found-columns.ts'
import { type DraftRow, draftReportsTable, ownPaperTable } from '@pianqu/shared/importing/kinds/reports.kind.ts'
import { tableOf } from '@pianqu/shared/importing/kinds.ts'
import { type FieldChange, planImport } from '@pianqu/shared/importing/plan-import.ts'
import { readRowsOf } from '@pianqu/shared/importing/read-table.ts'
import { isHelperHeader, rowKeyHeader } from '@pianqu/shared/importing/report-workbook.ts'
import { joinKey } from '@pianqu/shared/importing/row-key.ts'
import { contentFields, type ReportContent } from '@pianqu/shared/months/report-content.schema.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { asRead } from '@pianqu/shared/workbook/as-read.ts'
import { cellText } from '@pianqu/shared/workbook/cell-text.ts'
import type { Meant } from '@pianqu/shared/workbook/column-choice.ts'
import type { Known } from '@pianqu/shared/workbook/known.ts'
import { emptyCell } from '@pianqu/shared/workbook/raw-cell.ts'
import { readHeaders } from '@pianqu/shared/workbook/read-header.ts'
import type { Database } from '../../db/database.ts'
import type { DraftReport, OwedLine } from '../reports/report-draft.facts.ts'
import { similarCodes } from './checks/similar-codes.ts'
import { askUnlikeHistory } from './checks/unlike-history.ts'
import type { IncomingRow } from './import-target.ts'
import { type Incoming, reject, type Said } from './incoming.ts'
import { keptChoices } from './kept-choices.ts'
import { cityNames, knownCity } from './known-city.query.ts'
import { incomingOf, type SheetContent } from './read-rows.ts'

/** A row that says something else than the draft it is about. */
export interface DraftEdit extends IncomingRow<DraftRow> {
  readonly line: OwedLine
  readonly fields: readonly FieldChange[]
  readonly after: ReportContent
}

/** What a monthly workbook says about one report. */
export interface DraftReading {
  /** Its rows are those of the edits. */
  readonly incoming: Incoming<DraftRow>
  readonly edits: readonly DraftEdit[]
  readonly unchanged: readonly IncomingRow<DraftRow>[]
}

const place = ({ sheet, rowNumber }: Pick<IncomingRow, 'sheet' | 'rowNumber'>): string => joinKey([sheet, rowNumber])

/** The hidden key of each row that has one, by its place. */
function rowKeys({ sheets }: SheetContent, meant: Meant): Map<string, string> {
  const { headed } = readHeaders(sheets, draftReportsTable.columns, meant)
  const keys = headed.flatMap(({ sheet, header }) => {
    const at = header.ignored.find((ignored) => ignored.header === rowKeyHeader)?.index
    if (at === undefined) return []
    return sheet.rows.map(
      (cells, index) => [place({ sheet: sheet.name, rowNumber: index + 1 }), cellText(cells[at] ?? emptyCell)] as const,
    )
  })
  return new Map(keys.filter(([, key]) => key !== ''))
}

function rejectStrangers(
  content: SheetContent,
  { report, lines }: DraftReport,
  incoming: Incoming<DraftRow>,
  meant: Meant,
): Incoming<DraftRow> {
  const owed = new Set(lines.map(({ projectCode }) => projectCode))
  const similarTo = similarCodes(owed)
  const keys = rowKeys(content, meant)
  const why = (row: IncomingRow<DraftRow>) => {
    const { projectCode } = row.row
    const key = keys.get(place(row))
    if (key !== undefined && key !== projectCode) {
      const message = `这一行原是项目“${key}”，项目编码被改成了“${projectCode}”，内容可能错位。请改回“${key}”并核对整行`
      return { code: 'reports/key-mismatch', message }
    }
    if (owed.has(projectCode)) return null
    const similar = similarTo(projectCode)
    const message = `本单位${monthText(report.month)}应报的项目中没有“${projectCode}”，${similar === undefined ? '请核对编码；确属本单位的请联系市级专班' : `“${similar}”与它只差大小写、全半角、空格、符号或前面的 0，如果是同一个，请改成“${similar}”`}`
    return { code: 'reports/not-owed', message }
  }
  return reject(incoming, why, 'projectCode')
}

interface Reading {
  /** A workbook of the system's own: a blank amount is one not filled in yet. */
  readonly isOwnWorkbook: boolean
  readonly meant: Meant
}

/** Reads a monthly workbook against the draft as it stands. */
export function readDraftRows(
  db: Database,
  aggregate: DraftReport,
  content: SheetContent,
  { isOwnWorkbook, meant }: Reading,
): DraftReading {
  const { month } = aggregate.report
  // Whether a project exists is not for every district to know: one that is not owed is refused as such.
  const city = knownCity(db)
  const known: Known = { ...city, has: (noun, code) => noun === 'project' || city.has(noun, code) }
  const table = isOwnWorkbook ? draftReportsTable : ownPaperTable
  const reading = readRowsOf({ table, keys: tableOf('reports').key }, content.sheets, known, { month, ...meant })
  const whole = incomingOf('reports', content.sheets, reading, meant)
  const context = { known, date1904: false, month, codesInFile: new Set<string>(), planePositions: false }
  const described = {
    ...whole,
    ignoredColumns: whole.ignoredColumns.filter((header) => !isHelperHeader(header)),
    columns: foundColumns(table.columns, content.sheets, context, meant).filter(
      ({ header }) => !isHelperHeader(header),
    ),
    choices: keptChoices(table.columns, content.sheets, meant),
  }
  const incoming = rejectStrangers(content, aggregate, described, meant)
  const byCode = new Map(aggregate.lines.map((line) => [line.projectCode, line]))
  const names = cityNames(db)
  const edits: DraftEdit[] = []
  const unchanged: IncomingRow<DraftRow>[] = []
  // What is absent are fields of the row: the reading says so.
  for (const one of incoming.rows as readonly (IncomingRow<DraftRow> & { absent: (keyof DraftRow)[] })[]) {
    const line = byCode.get(one.row.projectCode)
    if (!line) continue
    const stored = asRead(draftReportsTable, { projectCode: line.projectCode, month, ...line.content }, names, context)
    const [changed] = planImport([one], new Map([[line.projectCode, stored]]), () => line.projectCode).changed
    if (changed) edits.push({ ...one, line, fields: changed.fields, after: contentAfter(line, changed.fields) })
    else unchanged.push(one)
  }
  const compared = askUnlikeHistory(db, 'reports', { ...incoming, rows: edits }, draftReportsTable.toCells)
  return { incoming: compared, edits, unchanged }
}

/** Only what the file changed; a text that reads back otherwise than it was typed stays as it is. */
function contentAfter({ content }: OwedLine, fields: readonly FieldChange[]): ReportContent {
  const said = new Map(fields.map(({ field, after }) => [field, after]))
  const next = contentFields.flatMap((field) => (said.has(field) ? [[field, said.get(field)] as const] : []))
  return { ...content, ...Object.fromEntries(next) }
}

/** Takes edits out again; what stays of the incoming rows is what stays of the edits. */
export function rejectEdits(reading: DraftReading, why: (edit: DraftEdit) => Said | null): DraftReading {
  const incoming = reject(reading.incoming, (row) => why(row as DraftEdit), 'projectCode')
  return { ...reading, incoming, edits: incoming.rows as readonly DraftEdit[] }
}
