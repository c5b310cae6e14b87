import type { ContentField } from '@pianqu/shared/months/report-content.schema.ts'
import { checkLine, type Finding } from '@pianqu/shared/reports/line-checks.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { unsavable } from '../cells/cell-edit.ts'
import type { ShownLine } from './shown-line.ts'

function unsaved({ projectCode, typed }: ShownLine): Finding[] {
  return Object.entries(typed).flatMap(([name, mine]) => {
    // Its keys are fields of the content.
    const field = name as ContentField
    const message = unsavable(field, mine)
    return message ? [{ projectCode, field, level: 'hard' as const, code: 'line/unsavable', message }] : []
  })
}

/** What there is to say of a line: the server's word, or as soon as something is typed the same rules here. */
export function findingsOf(
  line: ShownLine,
  { month, checks, checkRule }: Pick<Report, 'month' | 'checks' | 'checkRule'>,
): readonly Finding[] {
  if (line.isExempt) return []
  if (!line.isPending) return checks.filter(({ projectCode }) => projectCode === line.projectCode)
  const found = checkLine(
    {
      ...line,
      month,
      recentYuan: line.recentYuan.map(({ investedYuan }) => investedYuan),
      isUnderConstruction: line.content.actualStart !== null && line.content.actualCompletion === null,
    },
    checkRule,
  )
  return [...unsaved(line), ...found]
}
