import { type Actor, may } from '@pianqu/shared/access/access.ts'
import { and, eq, exists, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { publishedMonths } from '../months/period.facts.ts'
import { noSuchBlocker, type StoredBlocker } from './blocker.repository.ts'
import { blockers } from './blocker.tables.ts'
import { isOnGroundOf } from './blocker-place.query.ts'

const joins = (unitCode: string): SQL =>
  exists(sql`(SELECT 1 FROM json_each(${blockers.coUnits}) WHERE json_each.value = ${unitCode})`)

/** That a unit leads or joins. */
export const concerns = (unitCode: string): SQL | undefined => or(eq(blockers.leadUnit, unitCode), joins(unitCode))

const readsAll = (actor: Pick<Actor, 'role'>): boolean => may(actor, 'blockers:assign') || may(actor, 'reports:read')

/**
 * Holds of the blockers that this person may read (domain §13): the task force and the auditor all, a district those on its
 * ground and those it leads, joins or raised, a department those it leads, joins or raised and what was raised in a
 * published month, a leader the last and what has come up to the leaders. Undefined where all are.
 */
export function mayBeRead(db: Database, actor: Pick<Actor, 'role' | 'unitCode'>): SQL | undefined {
  if (readsAll(actor)) return undefined
  const own = actor.unitCode === null ? [] : [concerns(actor.unitCode), eq(blockers.raiserUnit, actor.unitCode)]
  if (actor.role === 'district') {
    return or(...own, actor.unitCode === null ? sql`0` : isOnGroundOf(actor.unitCode))
  }
  const published = inArray(sql`substr(${blockers.raisedOn}, 1, 7)`, [...publishedMonths(db).keys(), ''])
  return or(...own, published, ...(actor.role === 'leader' ? [eq(blockers.level, 'leader')] : []))
}

/** Throws common/not-found alike for one that is not there and one that is not this person's to read. */
export function demandBlocker(db: Database, actor: Pick<Actor, 'role' | 'unitCode'>, id: string): StoredBlocker {
  const found = db.orm
    .select()
    .from(blockers)
    .where(and(eq(blockers.blockerId, id), mayBeRead(db, actor)))
    .get()
  if (!found) throw noSuchBlocker()
  return found
}
