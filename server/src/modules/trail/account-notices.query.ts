import { type Actor, may, type Role, roles } from '@pianqu/shared/access/access.ts'
import { type AccountNotice, noticedActions, noticedDays } from '@pianqu/shared/accounts/account-notice.contract.ts'
import { and, desc, eq, gte, inArray, lt, ne, or, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { trail } from '../../db/trail.tables.ts'
import { accounts } from '../accounts/account.tables.ts'

const prefix = 'account:'
const dayMs = 86_400_000

/** Roles whose accounts read figures of the whole city; an account of one may belong to no unit that could be told. */
const cityWide = roles.filter((role) => may({ role }, 'figures:read') && role !== 'department' && role !== 'district')

/** The accounts of everybody who reads as this person does, as the trail names them. */
const alikeTo = ({ orm }: Database, role: Role): string[] =>
  cityWide.includes(role)
    ? orm
        .select({ username: accounts.username })
        .from(accounts)
        .where(eq(accounts.role, role))
        .all()
        .map(({ username }) => `${prefix}${username}`)
    : []

/**
 * What others did to accounts of this person's unit, or of this person's role where that reads the whole city (domain §13):
 * who made one, or set a password, may have been nobody they asked.
 */
export function accountNotices(db: Database, { userId, username, role, unitCode }: Actor, now: Date): AccountNotice[] {
  const unitAt = (path: string) => sql`json_extract(${trail.detail}, ${path})`
  // Who leaves a unit is news to it as well.
  const ofUnit =
    unitCode === null ? undefined : or(eq(unitAt('$.unitCode'), unitCode), eq(unitAt('$.before.unitCode'), unitCode))
  const since = new Date(now.getTime() - noticedDays * dayMs).toISOString()
  return db.orm
    .select({ seq: trail.seq, at: trail.at, action: trail.action, subject: trail.subject, by: trail.actorName })
    .from(trail)
    .where(
      and(
        gte(trail.subject, prefix),
        lt(trail.subject, `${prefix}\uffff`),
        gte(trail.at, since),
        inArray(trail.action, [...noticedActions]),
        or(ofUnit, inArray(trail.subject, alikeTo(db, role))),
        ne(trail.actorId, userId),
        // That there is an account for oneself is no news.
        or(ne(trail.action, 'account.add'), ne(trail.subject, `${prefix}${username}`)),
        // Nor that one was handed a first password: who has never been there had none to be reset.
        or(
          ne(trail.action, 'account.password'),
          ne(trail.subject, `${prefix}${username}`),
          sql`EXISTS (SELECT 1 FROM trail AS before WHERE before.actor_id = ${userId} AND before.seq < ${trail.seq})`,
        ),
      ),
    )
    .orderBy(desc(trail.seq))
    .limit(20)
    .all()
    .flatMap(({ action, subject, ...line }) => {
      const noticed = noticedActions.find((each) => each === action)
      return noticed ? [{ ...line, action: noticed, username: subject.slice(prefix.length) }] : []
    })
}
