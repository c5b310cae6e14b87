import {
  type BlockerType,
  blockerLevels,
  blockerOrigins,
  blockerStates,
} from '@pianqu/shared/blockers/blocker.schema.ts'
import type { Pause } from '@pianqu/shared/blockers/blocker-clock.ts'
import type { BlockerRule } from '@pianqu/shared/blockers/blocker-rule.schema.ts'
import { supervisionColours, supervisionStates } from '@pianqu/shared/blockers/supervision.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { isNotNull } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { keptFile, reference, signed, signedByAccount } from '../../db/columns.ts'
import { areas } from '../areas/area.tables.ts'
import { projects } from '../projects/project.tables.ts'
import { units } from '../units/unit.tables.ts'

export const blockerCauses = sqliteTable('blocker_causes', {
  causeId: text('cause_id').primaryKey(),
  title: text('title').notNull(),
  ask: text('ask'),
  ...signed,
  version: integer('version').notNull().default(1),
})

/** A pause with why, and who approved it. */
export interface KeptPause extends Pause {
  readonly reason: string
  readonly by: string
}

const unit = (name: string) => text(name).references(() => units.code)
const day = (name: string) => text(name).$type<Day>()

export const blockers = sqliteTable(
  'blockers',
  {
    blockerId: text('blocker_id').primaryKey(),
    number: text('number').notNull().unique(),
    projectCode: text('project_code').references(() => projects.code),
    areaCode: text('area_code').references(() => areas.code),
    districtCode: unit('district_code'),
    type: text('type').$type<BlockerType>().notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    ask: text('ask'),
    costYuan: integer('cost_yuan'),
    delayDays: integer('delay_days'),
    origin: text('origin', { enum: blockerOrigins }).notNull(),
    originMonth: text('origin_month').$type<Month>(),
    raiserUnit: unit('raiser_unit'),
    ...signedByAccount,
    raisedOn: day('raised_on').notNull(),
    level: text('level', { enum: blockerLevels }).notNull(),
    leadUnit: unit('lead_unit'),
    coUnits: text('co_units', { mode: 'json' }).$type<string[]>().notNull(),
    state: text('state', { enum: blockerStates }).notNull(),
    assignedOn: day('assigned_on'),
    handedOn: day('handed_on'),
    since: day('since'),
    dueOn: day('due_on'),
    firstDueOn: day('first_due_on'),
    disputes: integer('disputes').notNull().default(0),
    isRuled: integer('is_ruled', { mode: 'boolean' }).notNull().default(false),
    escalations: integer('escalations').notNull().default(0),
    answeredOn: day('answered_on'),
    answeredById: text('answered_by_id'),
    isCheckedByTaskforce: integer('checked_by_taskforce', { mode: 'boolean' }).notNull(),
    closedOn: day('closed_on'),
    reopened: integer('reopened').notNull().default(0),
    pauses: text('pauses', { mode: 'json' }).$type<KeptPause[]>().notNull(),
    rule: text('rule', { mode: 'json' }).$type<BlockerRule>().notNull(),
    nextOn: day('next_on'),
    causeId: text('cause_id').references(() => blockerCauses.causeId),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('blockers_next').on(t.nextOn).where(isNotNull(t.nextOn)),
    index('blockers_project').on(t.projectCode),
    index('blockers_area').on(t.areaCode),
    index('blockers_district').on(t.districtCode),
    index('blockers_lead').on(t.leadUnit, t.state),
    index('blockers_raiser').on(t.raiserUnit),
    index('blockers_cause').on(t.causeId).where(isNotNull(t.causeId)),
  ],
)

export const blockerSteps = sqliteTable(
  'blocker_steps',
  {
    blockerId: reference('blocker_id', () => blockers.blockerId),
    position: integer('position').notNull(),
    step: text('step').notNull(),
    effectiveOn: day('effective_on').notNull(),
    at: text('at').notNull(),
    byId: text('by_id'),
    byName: text('by_name'),
    unitCode: text('unit_code'),
    level: text('level', { enum: blockerLevels }).notNull(),
    handedOn: day('handed_on'),
    text: text('text'),
    proof: text('proof'),
  },
  (t) => [primaryKey({ columns: [t.blockerId, t.position] }), index('blocker_steps_answers').on(t.step, t.effectiveOn)],
)

export const blockerFiles = sqliteTable(
  'blocker_files',
  {
    ...keptFile,
    blockerId: reference('blocker_id', () => blockers.blockerId),
    addedBy: text('added_by').notNull(),
  },
  (t) => [index('blocker_files_blocker').on(t.blockerId)],
)

/** Published months whose red lights have opened their blockers. */
export const blockerLightMonths = sqliteTable('blocker_light_months', {
  month: text('month').$type<Month>().primaryKey(),
  at: text('at').notNull(),
})

export const supervisions = sqliteTable(
  'supervisions',
  {
    supervisionId: text('supervision_id').primaryKey(),
    number: text('number').notNull().unique(),
    blockerId: reference('blocker_id', () => blockers.blockerId),
    colour: text('colour', { enum: supervisionColours }).notNull(),
    level: text('level', { enum: blockerLevels }).notNull(),
    unitCode: reference('unit_code', () => units.code),
    since: day('since').notNull(),
    promise: text('promise').notNull(),
    dueOn: day('due_on').notNull(),
    issuedOn: day('issued_on').notNull(),
    at: text('at').notNull(),
    state: text('state', { enum: supervisionStates }).notNull(),
    signedBy: text('signed_by'),
    signedAt: text('signed_at'),
    feedback: text('feedback'),
    feedbackBy: text('feedback_by'),
    feedbackAt: text('feedback_at'),
    doneBy: text('done_by'),
    doneAt: text('done_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [unique().on(t.blockerId, t.since, t.colour), index('supervisions_unit').on(t.unitCode, t.state)],
)
