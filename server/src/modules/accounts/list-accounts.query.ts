import type { Account } from '@pianqu/shared/accounts/account.contract.ts'
import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { units } from '../units/unit.tables.ts'
import { accounts } from './account.tables.ts'

/** All accounts by user name; a unit code that no unit has yet shows without a name. */
export function allAccounts(db: Database): Account[] {
  return db.orm
    .select()
    .from(accounts)
    .leftJoin(units, eq(units.code, accounts.unitCode))
    .orderBy(accounts.username)
    .all()
    .map(({ accounts: { passwordHash: _secret, ...account }, units: unit }) => ({
      ...account,
      unitName: unit?.name ?? null,
    }))
}
