import {
  challengeKinds,
  challengeStates,
  claimStates,
  milestoneStates,
} from '@pianqu/shared/challenges/challenge.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { reference, signed } from '../../db/columns.ts'
import { areas } from '../areas/area.tables.ts'
import { units } from '../units/unit.tables.ts'

export const challenges = sqliteTable(
  'challenges',
  {
    challengeId: text('challenge_id').primaryKey(),
    title: text('title').notNull(),
    ask: text('ask').notNull(),
    kind: text('kind', { enum: challengeKinds }),
    areaCode: text('area_code').references(() => areas.code),
    publisherCode: text('publisher_code'),
    claimUntil: text('claim_until').$type<Day>().notNull(),
    documentNumber: text('document_number'),
    state: text('state', { enum: challengeStates }).notNull(),
    publishedOn: text('published_on').$type<Day>(),
    closedOn: text('closed_on').$type<Day>(),
    closingReason: text('closing_reason'),
    ...signed,
    version: integer('version').notNull().default(1),
  },
  (t) => [index('challenges_area').on(t.areaCode)],
)

export const challengeClaims = sqliteTable(
  'challenge_claims',
  {
    claimId: text('claim_id').primaryKey(),
    challengeId: reference('challenge_id', () => challenges.challengeId),
    unitCode: reference('unit_code', () => units.code),
    text: text('text').notNull(),
    plan: text('plan').notNull(),
    contact: text('contact').notNull(),
    state: text('state', { enum: claimStates }).notNull(),
    reason: text('reason'),
    ...signed,
  },
  (t) => [
    uniqueIndex('challenge_claims_unit').on(t.challengeId, t.unitCode),
    index('challenge_claims_of_unit').on(t.unitCode),
  ],
)

export const challengeMilestones = sqliteTable(
  'challenge_milestones',
  {
    milestoneId: text('milestone_id').primaryKey(),
    challengeId: reference('challenge_id', () => challenges.challengeId),
    unitCode: reference('unit_code', () => units.code),
    title: text('title').notNull(),
    dueOn: text('due_on').$type<Day>().notNull(),
    state: text('state', { enum: milestoneStates }).notNull(),
    proof: text('proof'),
    doneOn: text('done_on').$type<Day>(),
    note: text('note'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('challenge_milestones_challenge').on(t.challengeId), index('challenge_milestones_unit').on(t.unitCode)],
)
