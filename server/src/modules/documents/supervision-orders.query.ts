import type { Actor } from '@pianqu/shared/access/access.ts'
import type { SupervisionOrder } from '@pianqu/shared/documents/supervision-order.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { and, asc, eq, like, lte } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { blockers, supervisions } from '../blockers/blocker.tables.ts'
import { blockerNames } from '../blockers/blocker-rows.query.ts'
import { mayBeRead } from '../blockers/blocker-scope.query.ts'
import { inNumberOrder } from '../blockers/number-order.facts.ts'

interface Wanted {
  readonly actor: Actor
  readonly snapshot: SnapshotEntry
  /** One order, whenever it was issued. */
  readonly number: string | undefined
}

/**
 * The orders of supervision that were issued in the month of a snapshot and written down when it was taken, as far as this
 * person may read them, or the one that is named. Throws common/not-found.
 */
export function supervisionOrders(db: Database, { actor, snapshot, number }: Wanted): SupervisionOrder[] {
  const which =
    number === undefined
      ? and(like(supervisions.issuedOn, `${snapshot.month}-%`), lte(supervisions.at, snapshot.takenAt))
      : eq(supervisions.number, number)
  const rows = db.orm
    .select({ order: supervisions, blocker: blockers })
    .from(supervisions)
    .innerJoin(blockers, eq(blockers.blockerId, supervisions.blockerId))
    .where(and(which, mayBeRead(db, actor)))
    .orderBy(asc(supervisions.issuedOn), ...inNumberOrder(supervisions.number))
    .all()
  if (number !== undefined && rows.length === 0)
    throw new ProblemError('common/not-found', { detail: `没有编号为“${number}”的督办单` })
  const names = blockerNames(db)
  return rows.map(({ order, blocker }) => ({
    number: order.number,
    issuedOn: order.issuedOn,
    colour: order.colour,
    level: order.level,
    unitName: names.unit(order.unitCode),
    dueOn: order.dueOn,
    promise: order.promise,
    blocker: {
      number: blocker.number,
      type: blocker.type,
      text: blocker.text,
      place: [
        blocker.areaCode && names.area(blocker.areaCode),
        blocker.projectCode && names.project(blocker.projectCode),
      ]
        .filter(Boolean)
        .join('　'),
      raisedOn: blocker.raisedOn,
    },
  }))
}
