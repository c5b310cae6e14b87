import { eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { accounts } from './account.tables.ts'

const byUsername = statement((orm) =>
  orm
    .select()
    .from(accounts)
    .where(eq(accounts.username, sql.placeholder('username')))
    .prepare(),
)

export type AccountRow = typeof accounts.$inferSelect

export const findAccount = (db: Database, username: string): AccountRow | undefined => byUsername(db).get({ username })

/** Whether anybody enabled can administer; without one a production server does not start. */
export function hasAdministrator(db: Database): boolean {
  return db.orm
    .select()
    .from(accounts)
    .where(eq(accounts.role, 'admin'))
    .all()
    .some(({ disabled }) => !disabled)
}
