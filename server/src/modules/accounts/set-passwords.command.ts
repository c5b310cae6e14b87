import type { Change } from '../../db/command.ts'
import type { Database } from '../../db/database.ts'
import { accounts, sessions } from './account.tables.ts'

export const passwordHashes = (db: Database): string[] =>
  db.orm
    .select({ hash: accounts.passwordHash })
    .from(accounts)
    .all()
    .map(({ hash }) => hash)

/** Gives every account of a demo city the same password, and ends the sessions that were opened with the old one. */
export function setPasswords({ tx, audit }: Change, passwordHash: string): void {
  tx.orm.update(accounts).set({ passwordHash }).run()
  tx.orm.delete(sessions).run()
  audit({ action: 'account.demo-password', subject: 'installation', movesFigures: false })
}
