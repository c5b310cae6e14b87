import type { BlockerCause } from '@pianqu/shared/blockers/blocker.contract.ts'
import { and, desc, isNotNull } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { noSuchCause } from './blocker.repository.ts'
import { blockerCauses, blockers } from './blocker.tables.ts'
import type { BlockerReader } from './blocker-rows.query.ts'
import { mayBeRead } from './blocker-scope.query.ts'
import { inNumberOrder } from './number-order.facts.ts'

/** Causes with those of their blockers that this person may read; a cause without any is not theirs to read. */
export function causeList(db: Database, { actor }: BlockerReader): BlockerCause[] {
  const members = db.orm
    .select({ id: blockers.blockerId, number: blockers.number, title: blockers.title, causeId: blockers.causeId })
    .from(blockers)
    .where(and(isNotNull(blockers.causeId), mayBeRead(db, actor)))
    .orderBy(...inNumberOrder(blockers.number))
    .all()
  return db.orm
    .select()
    .from(blockerCauses)
    .orderBy(desc(blockerCauses.at))
    .all()
    .map(({ causeId, title, ask, version }) => ({
      id: causeId,
      title,
      ask,
      members: members.filter((member) => member.causeId === causeId).map(({ causeId: _, ...member }) => member),
      version,
    }))
    .filter((cause) => cause.members.length > 0 || actor.role === 'taskforce')
}

/** One of them. Throws common/not-found. */
export function causeDetail(db: Database, id: string, reader: BlockerReader): BlockerCause {
  const found = causeList(db, reader).find((cause) => cause.id === id)
  if (!found) throw noSuchCause()
  return found
}
