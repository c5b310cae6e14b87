import { randomUUID } from 'node:crypto'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { AccountRow } from '@pianqu/shared/importing/kinds/accounts.kind.ts'
import { eq } from 'drizzle-orm'
import type { TableStore } from '../../db/table-store.ts'
import { accounts, sessions } from './account.tables.ts'
import { isUsed } from './account-use.query.ts'
import { undated } from './date-accounts.writes.ts'
import { findAccount } from './find-account.query.ts'
import { noPassword } from './password.ts'

const rowOf = ({ username, name, role, unitCode, disabled }: AccountRow): AccountRow => ({
  ...{ username, name, role, unitCode, disabled },
})

/** Accounts as workbooks tell them: new ones have no password, and another role or unit ends what is open. */
export const accountStore: TableStore<AccountRow, Pick<AccountRow, 'username'>> = {
  find: (db, { username }) => {
    const account = findAccount(db, username)
    return account && rowOf(account)
  },
  put: (tx, row) => {
    const before = findAccount(tx, row.username)
    if (!before) {
      tx.orm
        .insert(accounts)
        .values({ ...row, userId: randomUUID(), passwordHash: noPassword, createdAt: undated, isOneTime: true })
        .run()
      return
    }
    const { userId, version } = before
    tx.orm
      .update(accounts)
      .set({ ...row, version: version + 1 })
      .where(eq(accounts.userId, userId))
      .run()
    if (row.disabled || row.role !== before.role || row.unitCode !== before.unitCode)
      tx.orm.delete(sessions).where(eq(sessions.userId, userId)).run()
  },
  remove: (tx, { username }) => {
    const account = findAccount(tx, username)
    if (account && isUsed(tx, account))
      throw new ProblemError('import/not-undoable', {
        detail: `账号“${username}”新增后已经发放密码、登录或更改过，不能随撤销删去；不再使用的请停用`,
      })
    tx.orm.delete(accounts).where(eq(accounts.username, username)).run()
  },
  all: (db) => db.orm.select().from(accounts).orderBy(accounts.username).all().map(rowOf),
}
