import { z } from 'zod'
import { decided } from '../http/signed.ts'
import { daySchema } from '../time/day.ts'
import { yearSchema } from '../time/year.ts'
import { codeSchema } from '../units/unit.schema.ts'
import { filledIn } from '../words/filled-in.ts'
import { adjustmentKindSchema } from './adjustment.schema.ts'

/** What is stored; that an approved proposal is in force is a question of the day. */
export const proposalStates = ['proposed', 'approved', 'rejected', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

/** What screens show. */
export const proposalStandings = [...proposalStates, 'in-force'] as const
export type ProposalStanding = (typeof proposalStandings)[number]

export const proposalStandingNames: Record<ProposalStanding, string> = {
  proposed: '待决定',
  approved: '已批准，待生效',
  'in-force': '已生效',
  rejected: '未批准',
  withdrawn: '已撤回',
}

export const proposalSteps = ['approve', 'reject', 'withdraw'] as const
export type ProposalStep = (typeof proposalSteps)[number]

export const documentNumberSchema = filledIn('文号', 2, 60)

export const proposalContentSchema = z.object({
  kind: adjustmentKindSchema,
  areaCode: codeSchema.describe('A key area, or a candidate where it is to be admitted'),
  basisYear: yearSchema.describe('The year whose result leads to it'),
  effectiveOn: daySchema,
  documentNumber: documentNumberSchema.nullable().default(null).describe('Must stand when it is approved'),
  reason: z.string().trim().max(500).default('').describe('Needed where no rule says so'),
  fromRule: z.boolean().default(false).describe('The evidence is what the rule in force says about the year'),
})
export type ProposalContent = z.infer<typeof proposalContentSchema>

export const proposalSchema = z.object({
  proposalId: z.string(),
  kind: adjustmentKindSchema,
  areaCode: z.string(),
  areaName: z.string(),
  basisYear: z.int(),
  effectiveOn: daySchema,
  documentNumber: z.string().nullable(),
  reason: z.string(),
  evidence: z.string(),
  ruleName: z.string().nullable().describe('The rule that said so; null by hand'),
  standing: z.enum(proposalStandings),
  proposedBy: z.string(),
  proposedAt: z.string(),
  ...decided,
  withdrawnBy: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawReason: z.string().nullable(),
  version: z.int(),
  maySteps: z.array(z.enum(proposalSteps)).describe('What this person may do with it now'),
  isOwn: z.boolean().describe('Proposed by this person, who may not decide it'),
})
export type Proposal = z.infer<typeof proposalSchema>
