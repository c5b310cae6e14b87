import type { Day } from '@pianqu/shared/time/day.ts'
import { isNull } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { clusters } from '../clusters/cluster.tables.ts'
import { projects } from './project.tables.ts'

/** Append-only: what no longer holds is revoked. */
export const projectMemberships = sqliteTable(
  'project_memberships',
  {
    membershipId: integer('membership_id').primaryKey(),
    projectCode: text('project_code')
      .notNull()
      .references(() => projects.code, { onDelete: 'cascade' }),
    clusterCode: text('cluster_code').references(() => clusters.code),
    from: text('from_on').$type<Day>().notNull(),
    reason: text('reason').notNull(),
    documentNumber: text('document_number'),
    importId: text('import_id'),
    byName: text('by_name'),
    at: text('at'),
    revokedAt: text('revoked_at'),
    revokedImport: text('revoked_import'),
  },
  (t) => [
    uniqueIndex('project_memberships_day').on(t.projectCode, t.from).where(isNull(t.revokedAt)),
    index('project_memberships_project').on(t.projectCode),
    index('project_memberships_cluster').on(t.clusterCode),
    index('project_memberships_import').on(t.importId),
    index('project_memberships_revoked_import').on(t.revokedImport),
  ],
)
