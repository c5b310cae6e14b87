import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { rowsBy } from '../../db/matching.ts'
import { accounts } from './account.tables.ts'

const byUsername = rowsBy(accounts, ['username'])
const byId = rowsBy(accounts, ['userId'])

export type AccountRow = typeof accounts.$inferSelect

export const findAccount = (db: Database, username: string): AccountRow | undefined =>
  byUsername.first(db, { username })

export const accountById = (db: Database, userId: string): AccountRow | undefined => byId.first(db, { userId })

/** Whether anybody enabled can administer; without one a production server does not start. */
export function hasAdministrator(db: Database): boolean {
  return db.orm
    .select()
    .from(accounts)
    .where(eq(accounts.role, 'admin'))
    .all()
    .some(({ disabled }) => !disabled)
}
