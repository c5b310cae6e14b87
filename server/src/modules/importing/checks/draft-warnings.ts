import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import { draftReportsTable } from '@pianqu/shared/importing/kinds/reports.kind.ts'
import type { Finding } from '@pianqu/shared/reports/line-checks.ts'
import type { DraftReport } from '../../reports/report-draft.facts.ts'
import { cellOf } from '../incoming.ts'
import type { DraftEdit, DraftReading } from '../read-draft-rows.ts'

/** The column of a field as its header says. */
export const headerOf = (field: string): string =>
  draftReportsTable.columns.find(({ key }) => key === field)?.title ?? '项目编码'

/** What is odd about the rows of the file that were touched, at their cells: they are taken, and cannot be handed in so. */
export function warningsOf(findings: readonly Finding[], { lines }: DraftReport, reading: DraftReading): ImportFault[] {
  const rowOf = new Map(
    [...reading.edits, ...reading.unchanged].map((one) => [(one.row as DraftEdit['row']).projectCode, one]),
  )
  const untouched = new Set(lines.filter(({ status }) => status === 'empty').map(({ projectCode }) => projectCode))
  return findings.flatMap(({ projectCode, field, level, code, message }) => {
    const row = rowOf.get(projectCode)
    if (!row || untouched.has(projectCode)) return []
    const way = level === 'hard' ? '可以写入，更正后才能提交' : '可以写入，说明后才能提交'
    return [
      {
        sheet: row.sheet,
        row: row.rowNumber,
        column: headerOf(field),
        ...cellOf(reading.incoming, row, field),
        code,
        message: `${message}（${way}）`,
      },
    ]
  })
}
