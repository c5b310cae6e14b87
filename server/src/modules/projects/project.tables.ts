import { projectCategories, projectFunctions } from '@pianqu/shared/projects/project.schema.ts'
import { projectStages } from '@pianqu/shared/projects/project-stage.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { isNotNull } from 'drizzle-orm'
import { type AnySQLiteColumn, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference } from '../../db/columns.ts'
import { clusters } from '../clusters/cluster.tables.ts'
import { units } from '../units/unit.tables.ts'

export const projects = sqliteTable(
  'projects',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    clusterCode: text('cluster_code').references(() => clusters.code),
    districtCode: reference('district_code', () => units.code),
    responsibleUnit: text('responsible_unit').notNull(),
    owner: text('owner'),
    category: text('category', { enum: projectCategories }).notNull(),
    functionTag: text('function_tag', { enum: projectFunctions }),
    stage: text('stage', { enum: projectStages }).notNull(),
    totalInvestmentYuan: integer('total_investment_yuan').notNull(),
    plannedStart: text('planned_start').$type<Month>(),
    plannedCompletion: text('planned_completion').$type<Month>(),
    actualStart: text('actual_start').$type<Month>(),
    actualCompletion: text('actual_completion').$type<Month>(),
    longitude: real('longitude'),
    latitude: real('latitude'),
    tags: text('tags', { mode: 'json' }).$type<string[]>().notNull().default([]),
    packageCode: text('package_code').references((): AnySQLiteColumn => projects.code),
  },
  (t) => [
    index('projects_cluster').on(t.clusterCode),
    index('projects_district').on(t.districtCode),
    index('projects_package').on(t.packageCode).where(isNotNull(t.packageCode)),
  ],
)
