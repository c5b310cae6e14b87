import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import type { Finding } from '@pianqu/shared/reports/line-checks.ts'
import type { DraftReport } from '../../reports/report-draft.facts.ts'
import { placeOf } from '../incoming.ts'
import type { DraftReading } from '../read-draft-rows.ts'

/** What is odd about the rows of the file that were touched, at their cells: they are taken, and cannot be handed in so. */
export function warningsOf(findings: readonly Finding[], { lines }: DraftReport, reading: DraftReading): ImportFault[] {
  const rowOf = new Map([...reading.edits, ...reading.unchanged].map((one) => [one.row.projectCode, one]))
  const untouched = new Set(lines.filter(({ status }) => status === 'empty').map(({ projectCode }) => projectCode))
  return findings.flatMap(({ projectCode, field, level, code, message }) => {
    const row = rowOf.get(projectCode)
    if (!row || untouched.has(projectCode)) return []
    const way = level === 'hard' ? '可以写入，更正后才能提交' : '可以写入，说明后才能提交'
    return [
      {
        ...placeOf(reading.incoming, row, field),
        code,
        message: `${message}（${way}）`,
      },
    ]
  })
}
