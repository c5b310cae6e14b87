import type { Account, PasswordState } from '@pianqu/shared/accounts/account.contract.ts'
import { and, desc, eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { trail } from '../../db/trail.tables.ts'
import { units } from '../units/unit.tables.ts'
import { accounts } from './account.tables.ts'
import { openSessions } from './list-sessions.query.ts'
import { noPassword } from './password.ts'
import { hasSecondFactor } from './second-factor.facts.ts'

type Stored = typeof accounts.$inferSelect

const lastSignIn = statement((orm) =>
  orm
    .select({ at: trail.at })
    .from(trail)
    .where(and(eq(trail.subject, sql.placeholder('subject')), eq(trail.action, 'session.sign-in')))
    .orderBy(desc(trail.seq))
    .limit(1)
    .prepare(),
)

function passwordOf({ passwordHash, isOneTime, oneTimeUntil }: Stored, now: string): PasswordState {
  if (passwordHash === noPassword) return 'none'
  if (!isOneTime) return 'own'
  return oneTimeUntil !== null && oneTimeUntil < now ? 'expired' : 'one-time'
}

/** All accounts by user name; a unit code that no unit has yet shows without a name. */
export function allAccounts(db: Database, now: Date): Account[] {
  const open = openSessions(db, now)
  return db.orm
    .select()
    .from(accounts)
    .leftJoin(units, eq(units.code, accounts.unitCode))
    .orderBy(accounts.username)
    .all()
    .map(({ accounts: account, units: unit }) => {
      const { passwordHash: _secret, isOneTime: _set, oneTimeUntil: _until, ...shown } = account
      return {
        ...shown,
        unitName: unit?.name ?? null,
        password: passwordOf(account, now.toISOString()),
        lastSignInAt: lastSignIn(db).get({ subject: `account:${account.username}` })?.at ?? null,
        openSessions: open.get(account.userId) ?? 0,
        hasSecondFactor: hasSecondFactor(db, account.userId),
      }
    })
}
