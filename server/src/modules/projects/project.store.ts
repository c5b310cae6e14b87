import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import { asc, eq, sql } from 'drizzle-orm'
import { statement } from '../../db/database.ts'
import type { TableStore } from '../../db/table-store.ts'
import { projects } from './project.tables.ts'

const find = statement((orm) =>
  orm
    .select()
    .from(projects)
    .where(eq(projects.code, sql.placeholder('code')))
    .prepare(),
)

export const projectStore: TableStore<Project> = {
  find: (db, { code }) => find(db).get({ code }),
  put: (tx, row) => {
    tx.orm.insert(projects).values(row).onConflictDoUpdate({ target: projects.code, set: row }).run()
  },
  remove: (tx, { code }) => {
    tx.orm.delete(projects).where(eq(projects.code, code)).run()
  },
  all: (db) => db.orm.select().from(projects).orderBy(asc(projects.code)).all(),
}
