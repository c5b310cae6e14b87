import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { AgendaSubject } from '@pianqu/shared/meetings/meeting.schema.ts'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { blockers } from '../blockers/blocker.tables.ts'
import { mayBeRead } from '../blockers/blocker-scope.query.ts'
import { mayOpenRow } from '../figures/figure-scope.query.ts'
import { snapshotOf } from '../snapshots/snapshot.facts.ts'
import { directives } from './directive.tables.ts'
import { directivesReadBy } from './directive-scope.query.ts'
import { demandMeeting, noSuchMeeting, type StoredItem, type StoredMeeting } from './meeting.repository.ts'

/** Units come to a meeting once it is opened; those who prepare it, the leaders and the auditor see it before (domain §13). */
export const readsOnlyOpened = ({ role }: Pick<Actor, 'role'>): boolean => role === 'department' || role === 'district'

/** Throws common/not-found alike for one that is not there and one that is not this person's to see yet. */
export function readableMeeting(db: Database, actor: Pick<Actor, 'role'>, id: string): StoredMeeting {
  const meeting = demandMeeting(db, id)
  if (meeting.state === 'planned' && readsOnlyOpened(actor)) throw noSuchMeeting()
  return meeting
}

/** Which subjects this person may read of: published figures by the rules of their month, all else by its own. */
function subjectsReadBy(db: Database, actor: Actor, meeting: StoredMeeting): (subject: AgendaSubject) => boolean {
  if (!readsOnlyOpened(actor)) return () => true
  const { content, entry } = snapshotOf(db, meeting.snapshot)
  const mayOpen = mayOpenRow(db, actor, entry.month)
  const isThere = (found: object | undefined) => found !== undefined
  const reads: { readonly [Kind in AgendaSubject['kind']]: (code: string) => boolean } = {
    area: () => true,
    city: () => true,
    indicator: () => true,
    unit: (code) => actor.role === 'department' || code === actor.unitCode,
    project: (code) => {
      const project = content.projects.find((each) => each.code === code)
      return project !== undefined && mayOpen(project)
    },
    blocker: (code) =>
      isThere(
        db.orm
          .select({ id: blockers.blockerId })
          .from(blockers)
          .where(and(eq(blockers.blockerId, code), mayBeRead(db, actor)))
          .get(),
      ),
    directive: (code) =>
      isThere(
        db.orm
          .select({ id: directives.directiveId })
          .from(directives)
          .where(and(eq(directives.directiveId, code), directivesReadBy(actor)))
          .get(),
      ),
  }
  return ({ kind, code }) => reads[kind](code)
}

/**
 * The items that this person may read, each with those of its members; places in the order of the agenda stay what they
 * are. What was dropped, and why, is for those who run the meeting, the leaders and the auditor.
 */
export function itemsReadBy(
  db: Database,
  actor: Actor,
  meeting: StoredMeeting,
  items: readonly StoredItem[],
): StoredItem[] {
  if (!readsOnlyOpened(actor))
    return items.map((item) => ({ ...item, note: may(actor, 'meetings:write') ? item.note : null }))
  const mayRead = subjectsReadBy(db, actor, meeting)
  return items.flatMap((item) => {
    const members = item.members.filter(mayRead)
    const isOpen = item.droppedBy === null && mayRead(item.subject) && (members.length > 0 || item.members.length === 0)
    return isOpen ? [{ ...item, note: null, members }] : []
  })
}
