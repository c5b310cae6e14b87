import type { Cluster } from '@pianqu/shared/clusters/cluster.schema.ts'
import { asc, eq } from 'drizzle-orm'
import type { TableStore } from '../../db/table-store.ts'
import { clusters } from './cluster.tables.ts'

export const clusterStore: TableStore<Cluster> = {
  find: (db, { code }) => db.orm.select().from(clusters).where(eq(clusters.code, code)).get(),
  put: (tx, row) => {
    tx.orm.insert(clusters).values(row).onConflictDoUpdate({ target: clusters.code, set: row }).run()
  },
  remove: (tx, { code }) => {
    tx.orm.delete(clusters).where(eq(clusters.code, code)).run()
  },
  all: (db) => db.orm.select().from(clusters).orderBy(asc(clusters.code)).all(),
}
