import type { Actor } from '@pianqu/shared/access/access.ts'
import { compareContents } from '@pianqu/shared/publishing/compare.ts'
import { comparisonSentence } from '@pianqu/shared/publishing/comparison-sentence.ts'
import type { SnapshotComparison, SnapshotContent } from '@pianqu/shared/publishing/snapshot.contract.ts'
import { latest } from '@pianqu/shared/snapshots/snapshot-number.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'
import { mayOpenRow } from '../figures/figure-scope.query.ts'
import { snapshotOf } from '../snapshots/snapshot.facts.ts'
import { currentContent } from './snapshot-content.query.ts'

interface Wanted {
  readonly from: string
  readonly to: string
  readonly today: Day
}

/** What two snapshots tell differently, or a snapshot and its month as it stands; projects as far as this person may open them. */
export function snapshotComparison(db: Database, actor: Actor, { from, to, today }: Wanted): SnapshotComparison {
  const before = snapshotOf(db, from)
  const { month } = before.entry
  const after =
    to === latest
      ? { entry: null, content: currentContent(db, { number: latest, month, today, leftOut: [] }) }
      : snapshotOf(db, to)
  const mayOpen = mayOpenRow(db, actor, month)
  const open = (content: SnapshotContent) => ({ ...content, projects: content.projects.filter(mayOpen) })
  const comparison = {
    from: before.entry,
    to: after.entry,
    ...compareContents(open(before.content), open(after.content)),
  }
  return { ...comparison, headline: comparisonSentence(comparison) }
}
