import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/command.ts'
import { accounts } from './account.tables.ts'

/** Of an account whose row has been written by something that knows no time. */
export const undated = ''

/** Says of the accounts that have come in since when they are there. */
export function dateAccounts(tx: Tx, at: string): void {
  tx.orm.update(accounts).set({ createdAt: at }).where(eq(accounts.createdAt, undated)).run()
}
