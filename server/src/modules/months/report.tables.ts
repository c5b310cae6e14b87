import { type ContentField, emptyContent, type ReportContent } from '@pianqu/shared/months/report-content.schema.ts'
import { lineStatuses } from '@pianqu/shared/reports/report-status.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { customType, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { reference, signedByAccount } from '../../db/columns.ts'
import { projects } from '../projects/project.tables.ts'
import { units } from '../units/unit.tables.ts'
import { periods } from './period.tables.ts'

export const reportLines = sqliteTable(
  'report_lines',
  {
    projectCode: reference('project_code', () => projects.code),
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

/** A draft that was kept before a field was has none of it, which is not filled in. */
const content = customType<{ data: ReportContent; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (text) => ({ ...emptyContent, ...JSON.parse(text) }),
})

export const reports = sqliteTable(
  'reports',
  {
    reportId: text('report_id').primaryKey(),
    month: reference('month', () => periods.month).$type<Month>(),
    unitCode: reference('unit_code', () => units.code),
    filledBy: text('filled_by'),
    filledByName: text('filled_by_name'),
    checkedBy: text('checked_by'),
    signedBy: text('signed_by'),
    firstSubmittedOn: text('first_submitted_on').$type<Day>(),
    submittedAt: text('submitted_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [unique().on(t.month, t.unitCode)],
)

export const reportDrafts = sqliteTable(
  'report_drafts',
  {
    reportId: reference('report_id', () => reports.reportId),
    projectCode: reference('project_code', () => projects.code),
    status: text('status', { enum: lineStatuses }).notNull(),
    content: content('content').notNull(),
    isUnchanged: integer('is_unchanged', { mode: 'boolean' }).notNull(),
    filledBy: text('filled_by'),
    filledByName: text('filled_by_name'),
    updatedAt: text('updated_at'),
    acceptedBy: text('accepted_by'),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.projectCode] }), index('report_drafts_project').on(t.projectCode)],
)

export const reportComments = sqliteTable(
  'report_comments',
  {
    commentId: text('comment_id').primaryKey(),
    reportId: reference('report_id', () => reports.reportId),
    projectCode: reference('project_code', () => projects.code),
    field: text('field').$type<ContentField>(),
    text: text('text').notNull(),
    ...signedByAccount,
    answer: text('answer'),
    answeredByName: text('answered_by_name'),
    answeredAt: text('answered_at'),
  },
  (t) => [index('report_comments_report').on(t.reportId)],
)
