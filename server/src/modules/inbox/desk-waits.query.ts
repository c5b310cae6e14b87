import { importKindNames } from '@pianqu/shared/importing/kinds.ts'
import { dayOfInstant } from '@pianqu/shared/time/instant-text.ts'
import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { accounts } from '../accounts/account.tables.ts'
import { imports } from '../evidence/import.tables.ts'
import type { Look } from './waiting.ts'

/** Nobody of the task force can sign in: a city begins with one who can. */
export const firstAccounts: Look = (db) => {
  const known = db.orm
    .select({ userId: accounts.userId })
    .from(accounts)
    .where(and(eq(accounts.role, 'taskforce'), eq(accounts.disabled, false)))
    .limit(1)
    .get()
  if (known) return []
  return [
    {
      title: '新建市级专班账号',
      subject: '还没有可用的专班账号，名录、月份和规则都由专班建立',
      dueOn: null,
      since: null,
      link: '/admin/users',
    },
  ]
}

/**
 * Rows refused by the newest import of a table, to who brought it: the next import of that table, or taking this one back,
 * deals with them. Monthly reports are not meant: what was refused of them is filled in by hand.
 */
export const rejectedImports: Look = (db, { actor }) => {
  const newest = new Map<
    string,
    Pick<typeof imports.$inferSelect, 'kind' | 'actorId' | 'rejected' | 'fileName' | 'at'>
  >()
  const written = db.orm
    .select({
      kind: imports.kind,
      actorId: imports.actorId,
      rejected: imports.rejected,
      fileName: imports.fileName,
      at: imports.at,
    })
    .from(imports)
    .where(and(eq(imports.dryRun, false), isNull(imports.undoneAt), ne(imports.kind, 'reports')))
    .orderBy(desc(imports.at), desc(imports.importId))
    .all()
  for (const each of written) if (!newest.has(each.kind)) newest.set(each.kind, each)
  return [...newest.values()]
    .filter(({ rejected, actorId }) => rejected > 0 && actorId === actor.userId)
    .map(({ kind, rejected, fileName, at }) => ({
      title: `补导${importKindNames[kind]}：退回${rejected}行`,
      subject: fileName,
      dueOn: null,
      since: dayOfInstant(at),
      link: `/admin/import?kind=${kind}`,
    }))
}
