import type { DraftRow } from '@pianqu/shared/importing/kinds/reports.kind.ts'
import { contentFields } from '@pianqu/shared/months/report-content.schema.ts'
import { lineStatusNames } from '@pianqu/shared/reports/report-status.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../../db/database.ts'
import { type LineInHand, linesInHand } from '../../reports/report-draft.facts.ts'
import { unitName } from '../../units/unit.facts.ts'
import { type Incoming, reject } from '../incoming.ts'

/** What a district has typed and nobody has accepted is not written over; a row that says the same may pass. */
export function checkLinesInHand<Row extends DraftRow>(db: Database, incoming: Incoming<Row>): Incoming<Row> {
  const months = new Map<Month, Map<string, LineInHand>>()
  const inHand = ({ month, projectCode }: DraftRow): LineInHand | undefined => {
    const lines = months.get(month) ?? linesInHand(db, month)
    months.set(month, lines)
    return lines.get(projectCode)
  }
  return reject(
    incoming,
    ({ row: line, absent }) => {
      const draft = inHand(line)
      if (!draft) return null
      const fields = contentFields.filter((field) => !absent.includes(field))
      if (fields.every((field) => line[field] === draft.content[field])) return null
      const unit = unitName(db, draft.unitCode) ?? draft.unitCode
      const who = draft.filledByName ? `，填报人${draft.filledByName}` : ''
      const message = `${unit}正在填报${monthText(line.month)}的这一行（${lineStatusNames[draft.status]}${who}），导入不覆盖；请待其提交后接收，或请其更改`
      return { code: 'reports/in-hand', message }
    },
    'projectCode',
  )
}
