import { progressStates } from '@pianqu/shared/policy/follow-up.contract.ts'
import type { ClauseKind, LedgerParameter } from '@pianqu/shared/policy/ledger.schema.ts'
import { clauseKinds } from '@pianqu/shared/policy/ledger.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { keptFile, reference, signedByAccount } from '../../db/columns.ts'
import { areas } from '../areas/area.tables.ts'
import { units } from '../units/unit.tables.ts'

export const policyDocuments = sqliteTable('policy_documents', {
  code: text('code').primaryKey(),
  title: text('title').notNull(),
  shortTitle: text('short_title').notNull(),
  documentNumber: text('document_number'),
  validFrom: text('valid_from').$type<Day>(),
  validUntil: text('valid_until').$type<Day>(),
  successorCode: text('successor_code'),
  note: text('note'),
})

export const policyClauses = sqliteTable(
  'policy_clauses',
  {
    documentCode: reference('document_code', () => policyDocuments.code),
    measure: integer('measure').notNull(),
    paragraph: integer('paragraph').notNull(),
    clause: integer('clause').notNull(),
    measureTitle: text('measure_title').notNull(),
    owners: text('owners').notNull(),
    kind: text('kind', { enum: clauseKinds }).$type<ClauseKind>().notNull(),
    title: text('title').notNull(),
    forWhom: text('for_whom'),
    parameters: text('parameters', { mode: 'json' }).$type<LedgerParameter[]>().notNull(),
    promises: text('promises', { mode: 'json' }).$type<string[]>().notNull(),
    benefits: text('benefits', { mode: 'json' }).$type<string[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.documentCode, t.measure, t.paragraph, t.clause] })],
)

export const policyProgress = sqliteTable(
  'policy_progress',
  {
    progressId: text('progress_id').primaryKey(),
    documentCode: text('document_code').notNull(),
    measure: integer('measure').notNull(),
    quarter: text('quarter').notNull(),
    state: text('state', { enum: progressStates }).notNull(),
    text: text('text').notNull(),
    evidence: text('evidence').notNull(),
    unitCode: text('unit_code').references(() => units.code),
    ...signedByAccount,
  },
  (t) => [index('policy_progress_measure').on(t.documentCode, t.measure), index('policy_progress_unit').on(t.unitCode)],
)

export const policyFiles = sqliteTable(
  'policy_files',
  {
    ...keptFile,
    progressId: reference('progress_id', () => policyProgress.progressId),
  },
  (t) => [index('policy_files_progress').on(t.progressId)],
)

export const policyGrants = sqliteTable(
  'policy_grants',
  {
    grantId: text('grant_id').primaryKey(),
    clause: text('clause').notNull(),
    areaCode: text('area_code').references(() => areas.code),
    recipient: text('recipient').notNull(),
    what: text('what').notNull(),
    givenOn: text('given_on').$type<Day>().notNull(),
    documentNumber: text('document_number').notNull(),
    paidYuan: integer('paid_yuan'),
    ruleCode: text('rule_code'),
    ruleEdition: integer('rule_edition'),
    inputs: text('inputs', { mode: 'json' }).$type<unknown>(),
    estimateYuan: integer('estimate_yuan'),
    ...signedByAccount,
    revokedBecause: text('revoked_because'),
  },
  (t) => [
    index('policy_grants_clause').on(t.clause),
    index('policy_grants_area').on(t.areaCode),
    index('policy_grants_rule').on(t.ruleCode),
  ],
)

export const policyChecks = sqliteTable(
  'policy_checks',
  {
    checkId: text('check_id').primaryKey(),
    clause: text('clause').notNull(),
    parameter: text('parameter').notNull(),
    value: text('value').notNull(),
    checkedOn: text('checked_on').$type<Day>().notNull(),
    ...signedByAccount,
  },
  (t) => [index('policy_checks_clause').on(t.clause)],
)
