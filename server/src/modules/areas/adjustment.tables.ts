import { adjustmentKinds, type CandidateContent } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { proposalStates } from '@pianqu/shared/adjustments/proposal.schema.ts'
import { areaCategories } from '@pianqu/shared/areas/area.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference, signed } from '../../db/columns.ts'
import { ruleVersions } from '../rules/rule.tables.ts'
import { units } from '../units/unit.tables.ts'
import { areas } from './area.tables.ts'

export const annualScores = sqliteTable(
  'annual_scores',
  {
    year: integer('year').notNull(),
    areaCode: reference('area_code', () => areas.code),
    scoreHundredths: integer('score_hundredths').notNull(),
    documentNumber: text('document_number'),
  },
  (t) => [primaryKey({ columns: [t.year, t.areaCode] }), index('annual_scores_area').on(t.areaCode)],
)

export const areaCandidates = sqliteTable(
  'area_candidates',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    category: text('category', { enum: areaCategories }).notNull(),
    districtCode: reference('district_code', () => units.code),
    leadUnit: text('lead_unit').notNull(),
    positioning: text('positioning'),
    reason: text('reason').notNull(),
    scores: text('scores', { mode: 'json' }).$type<CandidateContent['scores']>().notNull(),
    isOpen: integer('is_open', { mode: 'boolean' }).notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('area_candidates_district').on(t.districtCode)],
)

export const adjustmentExemptions = sqliteTable(
  'adjustment_exemptions',
  {
    areaCode: reference('area_code', () => areas.code),
    year: integer('year').notNull(),
    reason: text('reason').notNull(),
    documentNumber: text('document_number'),
    ...signed,
  },
  (t) => [primaryKey({ columns: [t.areaCode, t.year] })],
)

export const adjustmentProposals = sqliteTable(
  'adjustment_proposals',
  {
    proposalId: text('proposal_id').primaryKey(),
    kind: text('kind', { enum: adjustmentKinds }).notNull(),
    areaCode: text('area_code').notNull(),
    areaName: text('area_name').notNull(),
    basisYear: integer('basis_year').notNull(),
    effectiveOn: text('effective_on').$type<Day>().notNull(),
    documentNumber: text('document_number'),
    reason: text('reason').notNull(),
    evidence: text('evidence').notNull(),
    ruleId: text('rule_id').references(() => ruleVersions.ruleId),
    state: text('state', { enum: proposalStates }).notNull(),
    proposedById: text('proposed_by_id').notNull(),
    proposedBy: text('proposed_by').notNull(),
    proposedAt: text('proposed_at').notNull(),
    decidedById: text('decided_by_id'),
    decidedBy: text('decided_by'),
    decidedAt: text('decided_at'),
    decisionNote: text('decision_note'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnAt: text('withdrawn_at'),
    withdrawReason: text('withdraw_reason'),
    version: integer('version').notNull().default(1),
  },
  (t) => [index('adjustment_proposals_area').on(t.areaCode), index('adjustment_proposals_rule').on(t.ruleId)],
)

export const areaWatches = sqliteTable(
  'area_watches',
  {
    watchId: text('watch_id').primaryKey(),
    areaCode: reference('area_code', () => areas.code),
    fromOn: text('from_on').$type<Day>().notNull(),
    basisYear: integer('basis_year').notNull(),
    proposalId: reference('proposal_id', () => adjustmentProposals.proposalId),
    untilOn: text('until_on').$type<Day>(),
    endBasisYear: integer('end_basis_year'),
    endProposalId: text('end_proposal_id').references(() => adjustmentProposals.proposalId),
  },
  (t) => [
    index('area_watches_area').on(t.areaCode),
    index('area_watches_proposal').on(t.proposalId),
    index('area_watches_end_proposal').on(t.endProposalId),
  ],
)
