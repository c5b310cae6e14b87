import type { TrailPerson } from '@pianqu/shared/trail/trail.contract.ts'
import { asc, eq, notInArray } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { trail } from '../../db/trail.tables.ts'
import { accounts } from '../accounts/account.tables.ts'
import { units } from '../units/unit.tables.ts'

/** Whose lines can be asked for: everybody with an account, and who wrote without one: the operator of the machine, the clock. */
export function trailPeople(db: Database): TrailPerson[] {
  const known = db.orm
    .select({ userId: accounts.userId, username: accounts.username, name: accounts.name, unitName: units.name })
    .from(accounts)
    .leftJoin(units, eq(units.code, accounts.unitCode))
    .orderBy(asc(units.sortOrder), asc(accounts.username))
    .all()
  const others = db.orm
    .selectDistinct({ userId: trail.actorId, name: trail.actorName })
    .from(trail)
    .where(
      notInArray(
        trail.actorId,
        known.map(({ userId }) => userId),
      ),
    )
    .all()
  return [...known, ...others.map(({ userId, name }) => ({ userId, username: userId, name, unitName: null }))]
}
