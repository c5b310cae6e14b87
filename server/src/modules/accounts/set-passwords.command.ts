import type { Change } from '../../db/command.ts'
import type { Database } from '../../db/database.ts'
import { accounts } from './account.tables.ts'

export const passwordHashes = (db: Database): string[] =>
  db.orm
    .select({ hash: accounts.passwordHash })
    .from(accounts)
    .all()
    .map(({ hash }) => hash)

/** Gives every account of a demo city the same password. */
export function setPasswords({ tx, audit }: Change, passwordHash: string): void {
  tx.orm.update(accounts).set({ passwordHash }).run()
  audit({ action: 'account.demo-password', subject: 'installation', movesFigures: false })
}
