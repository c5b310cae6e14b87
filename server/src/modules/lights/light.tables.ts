import { overrideLights } from '@pianqu/shared/lights/light-override.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference, signedByAccount } from '../../db/columns.ts'
import { projects } from '../projects/project.tables.ts'

export const lightOverrides = sqliteTable(
  'light_overrides',
  {
    overrideId: text('override_id').primaryKey(),
    projectCode: reference('project_code', () => projects.code),
    light: text('light', { enum: overrideLights }).notNull(),
    reason: text('reason').notNull(),
    fromMonth: text('from_month').$type<Month>().notNull(),
    untilMonth: text('until_month').$type<Month>().notNull(),
    ...signedByAccount,
    lastMonth: text('last_month').$type<Month>(),
    endedByName: text('ended_by_name'),
    endedAt: text('ended_at'),
    endReason: text('end_reason'),
  },
  (t) => [index('light_overrides_project').on(t.projectCode)],
)
