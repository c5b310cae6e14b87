import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError, type ProblemFault } from '@pianqu/shared/http/problem.ts'
import { lastOver } from '@pianqu/shared/periods/lock-exception.ts'
import { unchanged } from '@pianqu/shared/reports/prefill.ts'
import type { saveLines as endpoint } from '@pianqu/shared/reports/report.contract.ts'
import { contentFields, type ReportContent } from '@pianqu/shared/reports/report-content.schema.ts'
import type { ReportLine } from '@pianqu/shared/reports/report-line.schema.ts'
import { clockText } from '@pianqu/shared/time/clock-text.ts'
import { addMonths, type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Change, Tx } from '../../db/command.ts'
import { exceptionsOf } from '../periods/period.facts.ts'
import { contentOf } from './line-content.ts'
import { type DraftLine, getReport, type ReportAggregate, type StoredReport, saveReport } from './report.repository.ts'
import { reportLineStore } from './report-line.store.ts'
import { demandOpen } from './report-scope.ts'

type Given = BodyOf<typeof endpoint>['lines'][number]

interface Request extends BodyOf<typeof endpoint> {
  readonly id: string
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

/** Why a closed month takes no line: nobody let it, or the time is over. */
function closedText({ tx, at }: Change, { period, report }: ReportAggregate, { line }: Edit): string {
  const { projectCode } = line
  const over = lastOver(exceptionsOf(tx, period.month), { unitCode: report.unitCode, projectCode }, at)
  const why = over ? `，对“${projectCode}”的放开已于 ${clockText(over)} 自动关闭` : ''
  return `${monthText(period.month)}已截止填报${why}，确需补报请联系市级专班放开`
}

function demandWritable(change: Change, aggregate: ReportAggregate, edits: readonly Edit[]): void {
  const { period, isWritable } = aggregate
  const month = monthText(period.month)
  if (period.state === 'published')
    throw new ProblemError('report/published', { detail: `${month}已发布，请在当前月报中提出更正` })
  const closed = edits.find(({ line }) => !isWritable(line))
  if (closed) throw new ProblemError('report/period-closed', { detail: closedText(change, aggregate, closed) })
  const locked = edits.find(
    ({ line }) => line.isExempt || (line.status !== 'empty' && line.status !== 'draft' && line.status !== 'returned'),
  )
  if (!locked) return
  const { projectCode, isExempt, status } = locked.line
  const why = isExempt ? '已免报' : status === 'accepted' ? '已接收' : '已提交，修改前请先撤回'
  throw new ProblemError('report/locked', { detail: `项目“${projectCode}”${why}` })
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

/** Saves cells of a report. Throws common/stale where somebody saved in between, report/locked, report/period-closed. */
export function saveLines(change: Change, { id, version, lines }: Request): StoredReport {
  const { tx, actor, at, audit } = change
  const aggregate = getReport(tx, id, at)
  const { report } = aggregate
  demandOpen(actor, report)
  const edits = editsOf(aggregate, lines)
  demandWritable(change, aggregate, edits)
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
  const saved = saveReport(tx, { ...report, version, filledBy: actor.userId, filledByName: actor.name }, changed)
  audit({
    action: 'report.save',
    subject: `report:${id}`,
    // Drafts feed no figure.
    movesFigures: false,
    detail: { lines: Object.fromEntries(edits.map(({ line, given }) => [line.projectCode, given])) },
  })
  return saved
}
