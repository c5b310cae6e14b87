import { z } from 'zod'

/** What the address remembers of the list of meetings and directives. */
export const meetingsSearch = z.object({
  tab: z.enum(['meetings', 'directives', 'fulfilment']).default('meetings').catch('meetings'),
  view: z.enum(['open', 'overdue', 'own', 'done', 'all']).default('open').catch('open'),
  page: z.coerce.number().int().min(1).default(1).catch(1),
})

/** Which item of an agenda somebody was led to. */
export const meetingSearch = z.object({ item: z.string().max(200).optional().catch(undefined) })

/** Which window of a meeting it is: all in one, what the room sees, or what the operator sees. */
export const presentSearch = z.object({
  window: z.enum(['full', 'projector', 'operator']).default('full').catch('full'),
})
