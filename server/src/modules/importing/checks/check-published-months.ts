import type { DraftRow } from '@pianqu/shared/importing/kinds/reports.kind.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../../db/database.ts'
import { publishedMonths } from '../../months/period.facts.ts'
import { reportLineStore } from '../../months/report-line.store.ts'
import { type Incoming, reject } from '../incoming.ts'

/** A published month is not changed by a workbook; a row that says what already stands may pass. */
export function checkPublishedMonths<Row extends DraftRow>(db: Database, incoming: Incoming<Row>): Incoming<Row> {
  const published = publishedMonths(db)
  if (published.size === 0) return incoming
  return reject(
    incoming,
    ({ row: line, absent }) => {
      const snapshot = published.get(line.month)
      if (!snapshot) return null
      const stored = reportLineStore.find(db, line)
      const fields = (Object.keys(line) as (keyof DraftRow)[]).filter((field) => !absent.includes(field))
      if (stored && fields.every((field) => stored[field] === line[field])) return null
      const message = `${monthText(line.month)}已发布（快照${snapshot}），不能用导入更改；请在当前月报中提出更正`
      return { code: 'reports/published', message }
    },
    'month',
  )
}
