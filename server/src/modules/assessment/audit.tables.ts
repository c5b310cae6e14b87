import { directions } from '@pianqu/shared/assessment/direction.ts'
import { appealStates } from '@pianqu/shared/assessment/results/appeal.contract.ts'
import { entryKinds } from '@pianqu/shared/assessment/results/audit.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { keptFile, signed } from '../../db/columns.ts'
import { assessmentRounds } from './assessment.tables.ts'

const year = () =>
  integer('year')
    .notNull()
    .references(() => assessmentRounds.year)

export const assessmentExclusions = sqliteTable(
  'assessment_exclusions',
  {
    exclusionId: text('exclusion_id').primaryKey(),
    year: year(),
    raterCode: text('rater_code').notNull(),
    targetCode: text('target_code').notNull(),
    criterionCode: text('criterion_code'),
    reason: text('reason').notNull(),
    ...signed,
    withdrawnBecause: text('withdrawn_because'),
  },
  (t) => [index('assessment_exclusions_year').on(t.year)],
)

export const assessmentAppeals = sqliteTable(
  'assessment_appeals',
  {
    appealId: text('appeal_id').primaryKey(),
    year: year(),
    direction: text('direction', { enum: directions }).notNull(),
    unitCode: text('unit_code').notNull(),
    text: text('text').notNull(),
    state: text('state', { enum: appealStates }).notNull(),
    ...signed,
    decisionReason: text('decision_reason'),
    decidedByName: text('decided_by_name'),
    decidedAt: text('decided_at'),
    resultVersion: integer('result_version'),
  },
  (t) => [index('assessment_appeals_year').on(t.year)],
)

export const assessmentEntries = sqliteTable(
  'assessment_entries',
  {
    entryId: text('entry_id').primaryKey(),
    year: year(),
    direction: text('direction', { enum: directions }).notNull(),
    targetCode: text('target_code').notNull(),
    kind: text('kind', { enum: entryKinds }).notNull(),
    criterionCode: text('criterion_code'),
    tenths: integer('tenths'),
    shareBasisPoints: integer('share_basis_points'),
    reason: text('reason').notNull(),
    documentNumber: text('document_number').notNull(),
    ...signed,
    appealId: text('appeal_id').references(() => assessmentAppeals.appealId),
    withdrawnBecause: text('withdrawn_because'),
  },
  (t) => [index('assessment_entries_year').on(t.year)],
)

export const assessmentReplies = sqliteTable(
  'assessment_replies',
  {
    year: year(),
    unitCode: text('unit_code').notNull(),
    text: text('text').notNull(),
    version: integer('version').notNull(),
    ...signed,
    isAccepted: integer('is_accepted', { mode: 'boolean' }),
    conclusion: text('conclusion'),
    concludedByName: text('concluded_by_name'),
    concludedAt: text('concluded_at'),
  },
  (t) => [primaryKey({ columns: [t.year, t.unitCode] })],
)

export const assessmentFiles = sqliteTable(
  'assessment_files',
  {
    ...keptFile,
    year: year(),
    unitCode: text('unit_code').notNull(),
    appealId: text('appeal_id').references(() => assessmentAppeals.appealId),
  },
  (t) => [index('assessment_files_unit').on(t.year, t.unitCode)],
)

export const assessmentResults = sqliteTable(
  'assessment_results',
  {
    year: year(),
    direction: text('direction', { enum: directions }).notNull(),
    version: integer('version').notNull(),
    /** As text: the hash is over these very bytes. */
    content: text('content').notNull(),
    hash: text('hash').notNull(),
    publishedOn: text('published_on').$type<Day>().notNull(),
    publishedAt: text('published_at').notNull(),
    publishedByName: text('published_by_name').notNull(),
    because: text('because'),
  },
  (t) => [primaryKey({ columns: [t.year, t.direction, t.version] })],
)
