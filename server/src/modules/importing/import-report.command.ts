import { randomUUID } from 'node:crypto'
import { importChanged } from '@pianqu/shared/events/told.ts'
import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { contentFields } from '@pianqu/shared/months/report-content.schema.ts'
import { submitReasons } from '@pianqu/shared/reports/submit-reasons.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Meant } from '@pianqu/shared/workbook/column-choice.ts'
import type { Change } from '../../db/command.ts'
import { changesHash } from '../evidence/import.facts.ts'
import { type DraftReport, reportOfUnit, submitObstacles, whyNotEditable } from '../reports/report-draft.facts.ts'
import { saveLines } from '../reports/save-lines.command.ts'
import { takeReportStep } from '../reports/take-report-step.command.ts'
import { demandEdition, fingerprintedReport } from './checks/check-fingerprint.ts'
import { warningsOf } from './checks/draft-warnings.ts'
import { diffsShown, fieldDiff } from './import-target.ts'
import { cityNames } from './known-city.query.ts'
import { type DraftEdit, type DraftReading, readDraftRows, rejectEdits } from './read-draft-rows.ts'
import type { SheetContent } from './read-rows.ts'
import { insertImport } from './records/insert-import.writes.ts'
import { editKey, recordEdits } from './records/record-edits.writes.ts'
import { saidBeside } from './records/said-beside.ts'

export interface ReportImport {
  readonly content: SheetContent
  readonly fileName: string
  readonly fileHash: string
  readonly fileBytes: number
  readonly dryRun: boolean
  readonly unitCode: string
  readonly month: Month
  readonly submit: boolean
  readonly checkedBy: string | undefined
  readonly signedBy: string | undefined
  /** What the person said of the columns and the unit. */
  readonly meant: Meant
}

/** A draft is edited by its own rules: an accepted line, or one handed in, keeps what it says. */
const rejectLocked = (aggregate: DraftReport, reading: DraftReading): DraftReading =>
  rejectEdits(reading, ({ line, fields }) => {
    const why = whyNotEditable(aggregate, line)
    const field = fields[0]?.field ?? 'projectCode'
    const message = `项目“${line.projectCode}”${why}，这一行没有写入`
    return why === null ? null : { code: 'reports/locked', message, field }
  })

function readEdits({ tx }: Change, aggregate: DraftReport, { content, meant }: ReportImport): DraftReading {
  const made = content.fingerprint
  const isOwnWorkbook = made !== undefined
  const reading = readDraftRows(tx, aggregate, content, { isOwnWorkbook, meant })
  if (made) demandEdition(tx, made, aggregate, reading.edits.length + reading.incoming.rejected === 0)
  return rejectLocked(aggregate, reading)
}

/** The report as it stands once the edits are in. */
function after(aggregate: DraftReport, edits: readonly DraftEdit[]): DraftReport {
  const contentOf = new Map(edits.map(({ line, after: content }) => [line.projectCode, content]))
  const lines = aggregate.lines.map((line) => {
    const content = contentOf.get(line.projectCode)
    if (!content) return line
    return { ...line, content, status: line.status === 'empty' ? ('draft' as const) : line.status }
  })
  return { ...aggregate, lines }
}

const givenOf = ({ line, fields, after: content }: DraftEdit) => {
  const changed = new Set(fields.map(({ field }) => field))
  const said = contentFields.flatMap((field) => (changed.has(field) ? [[field, content[field]] as const] : []))
  return { projectCode: line.projectCode, ...Object.fromEntries(said) }
}

/** The report that the file is for: the one that the workbook was made of, or the district's of that month. */
function reportMeant({ tx, at }: Change, { content, month, unitCode }: ReportImport): DraftReport {
  return content.fingerprint === undefined
    ? reportOfUnit(tx, { month, unitCode, at })
    : fingerprintedReport(tx, content.fingerprint, { month, unitCode, at })
}

/** The draft of one report filled in from a workbook, and handed in with it where that is asked and nothing keeps it back. */
export function importReport(change: Change, request: ReportImport): ImportResult {
  const { tx, actor, audit, tell } = change
  const { content, fileName, fileHash, dryRun, month, unitCode, submit, checkedBy, signedBy, meant } = request
  const aggregate = reportMeant(change, request)
  const { reportId } = aggregate.report
  const reading = readEdits(change, aggregate, request)
  const { incoming, edits, unchanged } = reading
  const { choices: kept = null } = incoming
  const next = after(aggregate, edits)
  const names = cityNames(tx)
  const nameOf = (code: string) => names.projectNameOf(code) ?? code
  const obstacles = submitObstacles(tx, next, actor)
  const reasons = submitReasons({ ...obstacles, rejectedRows: incoming.rejected }, nameOf)
  const faults = [...incoming.faults]
  const warnings = warningsOf(obstacles.findings, next, reading)
  const importId = randomUUID()
  const counts = {
    added: 0,
    changed: edits.length,
    unchanged: unchanged.length,
    rejected: incoming.rejected,
    skipped: incoming.skipped,
  }
  let { version } = aggregate.report
  insertImport(change, {
    ...request,
    importId,
    kind: 'reports',
    reportId,
    reportEdition: content.fingerprint?.edition ?? null,
    reportVersion: version + (dryRun || edits.length === 0 ? 0 : 1),
    counts,
    // The marked workbook shows what keeps a row from being handed in, too.
    faults: [...faults, ...warnings],
    cellColumns: incoming.cellColumns,
    mapping: kept,
  })
  if (!dryRun && edits.length > 0) {
    const from = { importId, fileName }
    version = saveLines(change, { id: reportId, version, lines: edits.map(givenOf), from }).version
    recordEdits(change, importId, edits)
  }
  const submitted = submit && !dryRun && reasons.length === 0
  if (submitted) {
    const signers = { ...(checkedBy && { checkedBy }), ...(signedBy && { signedBy }) }
    takeReportStep(change, { id: reportId, step: 'submit', version, ...signers })
  }
  audit({
    action: dryRun ? 'import.dry-run' : 'import.run',
    subject: `import:${importId}`,
    movesFigures: false,
    detail: {
      kind: 'reports',
      fileName,
      fileHash,
      ...counts,
      unitCode,
      ...saidBeside({ month, ...meant }, kept),
      changesHash: changesHash(tx, importId),
    },
  })
  if (!dryRun) tell(importChanged({ importId, kind: 'reports' }, [unitCode]))
  return {
    importId,
    kind: 'reports',
    dryRun,
    ...counts,
    rows: faults,
    warnings: [...incoming.warnings.filter(({ code }) => code !== 'row/not-complete'), ...warnings],
    ignoredColumns: [...incoming.ignoredColumns],
    ...(incoming.columns && { columns: [...incoming.columns] }),
    diffs: edits.slice(0, diffsShown).map((edit) => ({
      key: editKey(edit),
      name: nameOf(edit.row.projectCode),
      kind: 'changed',
      fields: edit.fields.map(fieldDiff),
    })),
    submitted,
    reasons,
  }
}
