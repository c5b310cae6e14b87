import type { ListName } from '@pianqu/shared/lists/list-names.ts'
import type { SavedView } from '@pianqu/shared/lists/saved-view.contract.ts'
import { and, asc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { savedViews } from './saved-view.tables.ts'

/** The views that a person keeps, by name; of one list where it is named. */
export const savedViewsOf = (db: Database, userId: string, list: ListName | undefined): SavedView[] =>
  db.orm
    .select({ viewId: savedViews.viewId, list: savedViews.list, name: savedViews.name, search: savedViews.search })
    .from(savedViews)
    .where(and(eq(savedViews.userId, userId), list ? eq(savedViews.list, list) : undefined))
    .orderBy(asc(savedViews.list), asc(savedViews.name))
    .all()
