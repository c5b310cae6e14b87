import { causeFigures, type SaidBySnapshot } from '@pianqu/shared/meetings/cause-figures.ts'
import type { CauseFigure } from '@pianqu/shared/meetings/directive.schema.ts'
import type { AgendaSubject } from '@pianqu/shared/meetings/meeting.schema.ts'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { snapshotOf } from '../snapshots/snapshot.facts.ts'
import { snapshots } from '../snapshots/snapshot.tables.ts'
import { directives } from './directive.tables.ts'
import { lateDaysOn } from './late-blockers.query.ts'

function saidBy(db: Database, number: string): SaidBySnapshot {
  const { overview, projects } = snapshotOf(db, number).content
  return {
    snapshot: number,
    areas: overview.areas,
    projects,
    indicators: overview.indicators,
    lateDays: (blockerId) => lateDaysOn(db, blockerId, overview.asOf),
  }
}

/** The newest snapshot of the newest published month. */
export const newestSnapshot = (db: Database): string | undefined =>
  db.orm
    .select({ number: snapshots.number })
    .from(snapshots)
    .orderBy(desc(snapshots.month), desc(snapshots.position))
    .limit(1)
    .get()?.number

/** What a directive was given for is what those that follow from it are given for. */
function subjectsOf(db: Database, subject: AgendaSubject): AgendaSubject[] {
  if (subject.kind !== 'directive') return [subject]
  const before = db.orm
    .select({ cause: directives.cause })
    .from(directives)
    .where(eq(directives.directiveId, subject.code))
    .get()
  const named = new Map(
    (before?.cause ?? []).map((figure) => [`${figure.subject.kind} ${figure.subject.code}`, figure.subject]),
  )
  return [...named.values()]
}

/** The figures of a subject as a snapshot has them. */
export function figuresOf(db: Database, number: string, subject: AgendaSubject): CauseFigure[] {
  const said = saidBy(db, number)
  return subjectsOf(db, subject).flatMap((each) => causeFigures(said, each))
}

/** 现在: for each of the figures the same one of another snapshot. */
export function sameFigures(db: Database, number: string, figures: readonly CauseFigure[]): CauseFigure[] {
  if (figures.length === 0) return []
  const said = saidBy(db, number)
  return figures.map((figure) => {
    const now = causeFigures(said, figure.subject).find(({ label }) => label === figure.label)
    return now ?? { ...figure, snapshot: number, display: '—' }
  })
}
