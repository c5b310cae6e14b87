import type { Month } from '@pianqu/shared/time/month.ts'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { projects } from '../projects/project.tables.ts'

export const reportLines = sqliteTable(
  'report_lines',
  {
    projectCode: text('project_code')
      .notNull()
      .references(() => projects.code),
    month: text('month').$type<Month>().notNull(),
    investedYuan: integer('invested_yuan').notNull(),
    progressBasisPoints: integer('progress_basis_points'),
    imageProgress: text('image_progress'),
    statisticsYuan: integer('statistics_yuan'),
    fundsArrivedYuan: integer('funds_arrived_yuan'),
    forecastYuan: integer('forecast_yuan'),
    actualStart: text('actual_start').$type<Month>(),
    actualCompletion: text('actual_completion').$type<Month>(),
    problem: text('problem'),
    problemType: text('problem_type'),
    unitsToCoordinate: text('units_to_coordinate'),
    note: text('note'),
  },
  (t) => [primaryKey({ columns: [t.projectCode, t.month] }), index('report_lines_month').on(t.month)],
)
