import { reportChanged } from '@pianqu/shared/events/told.ts'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError, type ProblemFault } from '@pianqu/shared/http/problem.ts'
import { contentFields, type ReportContent } from '@pianqu/shared/months/report-content.schema.ts'
import type { ReportLine } from '@pianqu/shared/months/report-line.schema.ts'
import { unchanged } from '@pianqu/shared/reports/prefill.ts'
import type { saveLines as endpoint } from '@pianqu/shared/reports/report.contract.ts'
import { addMonths, type Month } from '@pianqu/shared/time/month.ts'
import type { Change, Tx } from '../../db/command.ts'
import { contentOf } from '../months/line-content.ts'
import { reportLineStore } from '../months/report-line.store.ts'
import { demandWritable } from './demand-writable.ts'
import { type DraftLine, getReport, type ReportAggregate, type StoredReport, saveReport } from './report.repository.ts'
import { demandOpen } from './report-scope.ts'
import { writeAnswers } from './write-answers.ts'

type Given = BodyOf<typeof endpoint>['lines'][number]

interface Request extends BodyOf<typeof endpoint> {
  readonly id: string
  /** The workbook the cells come from, where they do. */
  readonly from?: { readonly importId: string; readonly fileName: string }
}

interface Edit {
  readonly line: DraftLine
  readonly given: Given
}

function editsOf({ lines }: ReportAggregate, given: readonly Given[]): Edit[] {
  const byCode = new Map(lines.map((line) => [line.projectCode, line]))
  const faults: ProblemFault[] = []
  const edits = given.flatMap((each, index) => {
    const line = byCode.get(each.projectCode)
    if (line) return [{ line, given: each }]
    const message = `月报里没有项目“${each.projectCode}”，请核对项目编码`
    faults.push({ pointer: `/lines/${index}/projectCode`, code: 'line/unknown-project', message })
    return []
  })
  if (faults.length > 0) throw new ProblemError('common/malformed', { errors: faults })
  return edits
}

/** A note explains a line and does not change what it says. */
const saysTheSame = (a: ReportContent, b: ReportContent): boolean =>
  contentFields.every((field) => field === 'note' || a[field] === b[field])

function contentAfter(tx: Tx, { line, given }: Edit, month: Month): ReportContent {
  const { projectCode: _code, isUnchanged, ...typed } = given
  // What was left out stays; zod has parsed what was not.
  const said = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined))
  if (!isUnchanged) return { ...line.content, ...said }
  const before = addMonths(month, -1)
  const last = reportLineStore.find(tx, { projectCode: line.projectCode, month: before } as ReportLine)
  return { ...unchanged(last ? { month: before, content: contentOf(last) } : null, month), ...said }
}

/** What stood in the cells that are written over. */
const cellsBefore = ({ line: { content }, given }: Edit): Record<string, unknown> =>
  Object.fromEntries(
    contentFields.filter((field) => given[field] !== undefined).map((field) => [field, content[field]]),
  )

/** Saves cells of a report, and answers to what its lines were sent back for. Throws common/stale where somebody saved in between, report/locked, report/period-closed. */
export function saveLines(change: Change, { id, version, lines, answers = [], from }: Request): StoredReport {
  const { tx, actor, at, audit, tell } = change
  const aggregate = getReport(tx, id, at)
  const { report } = aggregate
  demandOpen(actor, report)
  const edits = editsOf(aggregate, lines)
  demandWritable(
    change,
    aggregate,
    edits.map(({ line }) => line),
  )
  const changed = edits.map((edit) => {
    const { line, given } = edit
    const content = contentAfter(tx, edit, report.month)
    return {
      ...line,
      content,
      status: line.status === 'empty' ? ('draft' as const) : line.status,
      isUnchanged: given.isUnchanged ?? (line.isUnchanged && saysTheSame(content, line.content)),
      filledBy: actor.userId,
      filledByName: actor.name,
      updatedAt: at,
    }
  })
  writeAnswers(change, aggregate, answers)
  const saved = saveReport(tx, { ...report, version, filledBy: actor.userId, filledByName: actor.name }, changed)
  // Drafts feed no figure.
  const line = { subject: `report:${id}`, movesFigures: false } as const
  const given = Object.fromEntries(edits.map((edit) => [edit.line.projectCode, edit.given]))
  const before = Object.fromEntries(edits.map((edit) => [edit.line.projectCode, cellsBefore(edit)]))
  if (from) audit({ action: 'report.import', ...line, detail: { ...from, lines: given, before } })
  else if (edits.length > 0 || answers.length === 0)
    audit({ action: 'report.save', ...line, detail: { lines: given, before } })
  tell(reportChanged(saved))
  return saved
}
