import { correctionStates } from '@pianqu/shared/corrections/correction-state.ts'
import type { ContentField } from '@pianqu/shared/months/report-content.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference } from '../../db/columns.ts'
import { projects } from '../projects/project.tables.ts'
import { reports } from './report.tables.ts'

export const corrections = sqliteTable(
  'corrections',
  {
    correctionId: text('correction_id').primaryKey(),
    reportId: reference('report_id', () => reports.reportId),
    projectCode: reference('project_code', () => projects.code),
    month: text('month').$type<Month>().notNull(),
    field: text('field').$type<ContentField>().notNull(),
    oldValue: text('old_value').notNull(),
    newValue: text('new_value').notNull(),
    reason: text('reason').notNull(),
    state: text('state', { enum: correctionStates }).notNull(),
    proposedBy: text('proposed_by').notNull(),
    proposedByName: text('proposed_by_name').notNull(),
    proposedAt: text('proposed_at').notNull(),
    decidedBy: text('decided_by'),
    decidedByName: text('decided_by_name'),
    decidedAt: text('decided_at'),
    decisionNote: text('decision_note'),
  },
  (t) => [index('corrections_month').on(t.month), index('corrections_report').on(t.reportId)],
)
