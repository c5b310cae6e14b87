import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'
import { idParams } from '../http/params.ts'
import { daySchema } from '../time/day.ts'
import { documentNumberSchema, proposalContentSchema, proposalSchema } from './proposal.schema.ts'

export const listProposals = openTo('figures:read').get('/api/adjustments/proposals', {
  summary: 'Proposals, newest first; undecided ones only for those who prepare them',
  query: z.object({ area: z.string().max(40).optional() }),
  reply: pageOf(proposalSchema),
})

export const propose = openTo('adjustments:write').create('/api/adjustments/proposals', {
  summary: 'Propose an adjustment, from what the rule says or by hand with a reason',
  body: proposalContentSchema,
  reply: proposalSchema,
})

const note = z.string().trim().max(500)
const aReason = note.min(2, '请填写理由')

export const stepProposal = openTo('adjustments:write').post('/api/adjustments/proposals/:id/steps', {
  summary: 'Decide a proposal, not by who made it, or withdraw it before it takes effect',
  params: idParams,
  body: z.discriminatedUnion('step', [
    z.object({
      step: z.literal('approve'),
      version: z.int(),
      documentNumber: documentNumberSchema.optional(),
      effectiveOn: daySchema.optional(),
      note: note.optional(),
    }),
    z.object({ step: z.literal('reject'), version: z.int(), note: aReason }),
    z.object({ step: z.literal('withdraw'), version: z.int(), note: aReason }),
  ]),
  reply: proposalSchema,
})
