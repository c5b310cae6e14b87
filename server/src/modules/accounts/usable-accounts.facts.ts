import { and, eq, ne } from 'drizzle-orm'
import { accounts } from './account.tables.ts'
import { noPassword } from './password.ts'

/** Accounts that somebody can sign in to. */
export const isUsableAccount = and(eq(accounts.disabled, false), ne(accounts.passwordHash, noPassword))
