import type { Actor } from '@pianqu/shared/access/access.ts'
import { areaSheet, districtSheet, projectSheet } from '@pianqu/shared/documents/dispatch-table.ts'
import { spanText } from '@pianqu/shared/documents/document-words.ts'
import type { PrintedSheet } from '@pianqu/shared/workbook/printed-sheet.ts'
import type { Database } from '../../db/database.ts'
import { mayOpenRow } from '../figures/figure-scope.query.ts'
import { snapshotOf } from '../snapshots/snapshot.facts.ts'
import { bulletinFacts, frozenProjects } from './bulletin-facts.query.ts'

interface DispatchTable {
  readonly sheets: readonly PrintedSheet[]
  readonly title: string
  readonly issuer: string
  readonly at: string
}

/** The whole table of a snapshot, projects as far as this person may open them. */
export function dispatchTable(db: Database, number: string, actor: Actor): DispatchTable {
  const snapshot = snapshotOf(db, number)
  const facts = bulletinFacts(db, number)
  const all = frozenProjects(db, snapshot)
  const mayOpen = mayOpenRow(db, actor, snapshot.entry.month)
  const open = all.filter(({ row }) => mayOpen(row))
  return {
    sheets: [
      areaSheet(facts, snapshot.content.areas),
      projectSheet(facts, open, all.length - open.length),
      ...districtSheet(facts),
    ],
    title: `${spanText(facts.month)}重点片区调度表`,
    issuer: facts.issuer,
    at: snapshot.entry.takenAt,
  }
}
