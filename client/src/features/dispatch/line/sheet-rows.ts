import {
  type ContentField,
  contentFields,
  fieldOf,
  isContentField,
  type ReportContent,
} from '@pianqu/shared/months/report-content.schema.ts'
import type { Finding } from '@pianqu/shared/reports/line-checks.ts'
import type { LineComment } from '@pianqu/shared/reports/report.contract.ts'
import type { CellValue, SheetEdit, SheetProblem, SheetRow, SheetTotal } from '../../../ui/sheet-grid/sheet.ts'
import type { CellEdit } from '../cells/cell-edit.ts'
import type { ShownLine } from './shown-line.ts'

/** Year to date is computed, never typed; without this month it is what was accepted before. */
export const ytdOf = ({ ytdBeforeYuan, content }: ShownLine): number | null =>
  content.investedYuan === null ? null : ytdBeforeYuan + content.investedYuan

const contentCells = (content: ReportContent): Record<string, CellValue> =>
  Object.fromEntries(contentFields.map((field) => [field, content[field]]))

const asCell = (value: unknown): CellValue => (typeof value === 'string' || typeof value === 'number' ? value : null)

/** A line as a row of the grid. What cannot be saved stays in its cell as it was typed. */
export function sheetRow(line: ShownLine, openComment: LineComment | undefined): SheetRow {
  const { projectCode, projectName, planYuan, ytdBeforeYuan, content, previous, typed } = line
  const light = content.investedYuan === null ? null : line.light
  const known = { projectCode, projectName, planYuan, ytdBeforeYuan, ytdYuan: ytdOf(line), light }
  const typedCells = Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, asCell(value)]))
  const reason = line.isExempt ? `免报：${line.exemptReason ?? ''}` : openComment && `退回：${openComment.text}`
  return {
    key: projectCode,
    name: projectName,
    cells: { ...known, ...contentCells(content), ...typedCells },
    ...(previous && { previous: { ...contentCells(previous), ytdYuan: ytdBeforeYuan } }),
    ...(line.isLocked && { isLocked: true }),
    ...(reason && { note: reason }),
  }
}

export const sheetProblems = (findings: readonly Finding[]): SheetProblem[] =>
  findings.map(({ projectCode, field, level, message }) => ({
    rowKey: projectCode,
    columnKey: field,
    level,
    message,
  }))

/** What was done in the grid as edits of the lines; touching a line takes back its 无变化, but for a note on it. */
export function editsOf(sheetEdits: readonly SheetEdit[], lines: readonly ShownLine[]): CellEdit[] {
  const unchanged = new Set(lines.filter((line) => line.isUnchanged).map(({ projectCode }) => projectCode))
  const edits = sheetEdits.flatMap(({ rowKey, columnKey, before, after }): CellEdit[] =>
    isContentField(columnKey) ? [{ place: { projectCode: rowKey, field: columnKey }, before, after }] : [],
  )
  const touched = new Set(edits.filter(({ place }) => place.field !== 'note').map(({ place }) => place.projectCode))
  const takenBack = [...touched].filter((code) => unchanged.has(code))
  return [
    ...edits,
    ...takenBack.map(
      (projectCode): CellEdit => ({ place: { projectCode, field: 'isUnchanged' }, before: true, after: false }),
    ),
  ]
}

/** 无变化 said of lines, or taken back: nothing was invested, and last month's words stand. */
export function unchangedEdits(lines: readonly ShownLine[], isUnchanged: boolean): CellEdit[] {
  return lines.flatMap(({ projectCode }): CellEdit[] => [
    { place: { projectCode, field: 'isUnchanged' }, before: !isUnchanged, after: isUnchanged },
    {
      place: { projectCode, field: 'investedYuan' },
      before: isUnchanged ? null : 0,
      after: isUnchanged ? 0 : null,
    },
  ])
}

const moneyFields = contentFields.filter((field) => fieldOf(field).measure === 'money')

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0)
}

const amountIn = (content: ReportContent | null, field: ContentField): number | null => {
  const value = content?.[field]
  return typeof value === 'number' ? value : null
}

/** 本表 and 上月, of all lines that are owed, whatever the filter shows. */
export function sheetTotals(lines: readonly ShownLine[]): SheetTotal[] {
  const owed = lines.filter(({ isExempt }) => !isExempt)
  const moneyOf = (contentOf: (line: ShownLine) => ReportContent | null) =>
    Object.fromEntries(moneyFields.map((field) => [field, sumOf(owed.map((line) => amountIn(contentOf(line), field)))]))
  const plan = sumOf(owed.map(({ planYuan }) => planYuan))
  const before = sumOf(owed.map(({ ytdBeforeYuan }) => ytdBeforeYuan))
  return [
    {
      key: 'now',
      label: '本表',
      cells: {
        ...moneyOf(({ content }) => content),
        planYuan: plan,
        ytdBeforeYuan: before,
        ytdYuan: sumOf(owed.map((line) => line.ytdBeforeYuan + (line.content.investedYuan ?? 0))),
      },
    },
    { key: 'previous', label: '上月', cells: { ...moneyOf(({ previous }) => previous), ytdYuan: before } },
  ]
}
