import { directions } from '@pianqu/shared/assessment/direction.ts'
import { resultBases } from '@pianqu/shared/assessment/mark.schema.ts'
import { type SheetCell, sheetStatuses } from '@pianqu/shared/assessment/marking/sheet.schema.ts'
import { recusalStates, roundStages, type Target } from '@pianqu/shared/assessment/round.schema.ts'
import { type SchemeContent, schemeStatuses } from '@pianqu/shared/assessment/scheme.schema.ts'
import { usualThresholds } from '@pianqu/shared/assessment/thresholds.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { customType, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { reference, signed } from '../../db/columns.ts'

/** Contents of before a threshold was a city's own go by the usual one. */
const schemeContent = customType<{ data: SchemeContent; driverData: string }>({
  dataType: () => 'text',
  toDriver: (content) => JSON.stringify(content),
  fromDriver: (stored) => ({ ...usualThresholds, ...JSON.parse(stored) }),
})

export const assessmentSchemes = sqliteTable(
  'assessment_schemes',
  {
    schemeId: text('scheme_id').primaryKey(),
    year: integer('year').notNull(),
    direction: text('direction', { enum: directions }).notNull(),
    edition: integer('edition').notNull(),
    name: text('name').notNull(),
    status: text('status', { enum: schemeStatuses }).notNull(),
    effectiveFrom: text('effective_from').$type<Day>(),
    content: schemeContent('content').notNull(),
    version: integer('version').notNull().default(1),
    createdByName: text('created_by_name').notNull(),
    createdAt: text('created_at').notNull(),
    adoptedByName: text('adopted_by_name'),
    adoptedAt: text('adopted_at'),
    copiedFrom: text('copied_from'),
  },
  (t) => [unique().on(t.year, t.direction, t.edition)],
)

export const assessmentRounds = sqliteTable('assessment_rounds', {
  year: integer('year').primaryKey(),
  stage: text('stage', { enum: roundStages }).notNull(),
  openedOn: text('opened_on').$type<Day>().notNull(),
  openedByName: text('opened_by_name').notNull(),
  markingDue: text('marking_due').$type<Day>().notNull(),
  publishedOn: text('published_on').$type<Day>(),
  version: integer('version').notNull().default(1),
})

export interface NamedUnit {
  readonly code: string
  readonly name: string
}

export const assessmentRoundDirections = sqliteTable(
  'assessment_round_directions',
  {
    year: integer('year')
      .notNull()
      .references(() => assessmentRounds.year),
    direction: text('direction', { enum: directions }).notNull(),
    schemeId: reference('scheme_id', () => assessmentSchemes.schemeId),
    basis: text('basis', { enum: resultBases }),
    basisReason: text('basis_reason'),
    raters: text('raters', { mode: 'json' }).$type<NamedUnit[]>().notNull(),
    targets: text('targets', { mode: 'json' }).$type<Target[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.direction] })],
)

export const assessmentRecusals = sqliteTable(
  'assessment_recusals',
  {
    recusalId: text('recusal_id').primaryKey(),
    year: integer('year')
      .notNull()
      .references(() => assessmentRounds.year),
    direction: text('direction', { enum: directions }).notNull(),
    raterCode: text('rater_code').notNull(),
    targetCode: text('target_code').notNull(),
    reason: text('reason').notNull(),
    state: text('state', { enum: recusalStates }).notNull(),
    ...signed,
    decidedByName: text('decided_by_name'),
    decisionReason: text('decision_reason'),
  },
  (t) => [index('assessment_recusals_year').on(t.year)],
)

export const assessmentSheets = sqliteTable(
  'assessment_sheets',
  {
    year: integer('year')
      .notNull()
      .references(() => assessmentRounds.year),
    raterCode: text('rater_code').notNull(),
    direction: text('direction', { enum: directions }).notNull(),
    status: text('status', { enum: sheetStatuses }).notNull(),
    cells: text('cells', { mode: 'json' }).$type<SheetCell[]>().notNull(),
    untouched: text('untouched', { mode: 'json' }).$type<string[]>().notNull(),
    version: integer('version').notNull(),
    handedInAt: text('handed_in_at'),
    handedInByName: text('handed_in_by_name'),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.raterCode] })],
)
