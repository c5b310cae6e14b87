import { reportChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { contentFields, type ReportContent } from '@pianqu/shared/months/report-content.schema.ts'
import { instantWords } from '@pianqu/shared/time/instant-text.ts'
import type { Change } from '../../db/command.ts'
import { demandWritable } from './demand-writable.ts'
import { type DraftLine, getReport, type StoredDraft, type StoredReport, saveReport } from './report.repository.ts'
import { demandOpen } from './report-scope.ts'

/** A line of a draft as it was, and what a workbook made of it. */
export interface LineToRestore {
  readonly before: StoredDraft
  readonly after: ReportContent
}

interface Request {
  readonly id: string
  readonly importId: string
  readonly lines: readonly LineToRestore[]
}

const isSame = (a: ReportContent, b: ReportContent): boolean => contentFields.every((field) => a[field] === b[field])

/** Why a line cannot be put back, in words; `null` where nothing has happened to it since the import. */
function whyMoved({ status, content, filledByName, updatedAt }: DraftLine, left: ReportContent): string | null {
  if (status === 'submitted') return '已提交，请先撤回月报再撤销导入'
  if (status === 'accepted') return '已接收，不能撤销导入'
  if (isSame(content, left)) return null
  const who = filledByName && updatedAt ? `由${filledByName}在${instantWords(updatedAt)}` : ''
  return `在这次导入之后又${who}更改，不能撤销；请在表格中直接修改`
}

/** Throws import/not-undoable where a line says something else than the import left it with, or has been handed in since. */
function demandUntouched(lines: readonly DraftLine[], wanted: readonly LineToRestore[]): void {
  const leftAs = new Map(wanted.map(({ before, after }) => [before.projectCode, after]))
  for (const line of lines) {
    const left = leftAs.get(line.projectCode)
    const why = left ? whyMoved(line, left) : null
    if (why) throw new ProblemError('import/not-undoable', { detail: `项目“${line.projectCode}”${why}` })
  }
}

/** Puts lines of a draft back as they were before a workbook came in, all of them or none. */
export function restoreLines(change: Change, { id, importId, lines }: Request): StoredReport {
  const { tx, actor, at, audit, tell } = change
  const aggregate = getReport(tx, id, at)
  demandOpen(actor, aggregate.report)
  demandUntouched(aggregate.lines, lines)
  const beforeOf = new Map(lines.map(({ before }) => [before.projectCode, before]))
  const concerned = aggregate.lines.filter(({ projectCode }) => beforeOf.has(projectCode))
  demandWritable(change, aggregate, concerned)
  const restored = concerned.map((line) => {
    const before = beforeOf.get(line.projectCode) ?? line
    // A line sent back meanwhile stays so: its comment is still to be answered.
    return { ...before, status: line.status === 'draft' ? before.status : line.status }
  })
  const saved = saveReport(tx, aggregate.report, restored)
  audit({
    action: 'report.undo-import',
    subject: `report:${id}`,
    // Drafts feed no figure.
    movesFigures: false,
    detail: { importId, lines: lines.map(({ before }) => before.projectCode), month: saved.month },
  })
  tell(reportChanged(saved))
  return saved
}
