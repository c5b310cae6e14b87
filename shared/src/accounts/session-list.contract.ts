import { z } from 'zod'
import { openTo, signedIn } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'

const openSessionSchema = z.object({
  id: z.string().describe('Names it here, and lets nobody in'),
  since: z.string().describe('UTC instant'),
  seenAt: z.string().describe('UTC instant of its last request, to the minute'),
  place: z.string().nullable().describe('The address that it was opened from'),
  device: z.string().nullable().describe('Browser and system, as the browser calls them'),
  isCurrent: z.boolean().describe('The one that asks'),
})
export type OpenSession = z.infer<typeof openSessionSchema>

const ofAccount = z.object({ userId: z.string() })
const oneSession = z.object({ id: z.string().max(100) })

export const listOwnSessions = signedIn.get('/api/sessions', {
  summary: 'Where the caller is signed in, the one last used first',
  reply: pageOf(openSessionSchema),
})

export const endOwnSession = signedIn.remove('/api/sessions/:id', {
  summary: 'End a session of one’s own',
  params: oneSession,
})

export const endOtherSessions = signedIn.remove('/api/sessions', {
  summary: 'End all sessions of one’s own but the one that asks',
})

export const listSessionsOf = openTo('accounts:read').get('/api/accounts/:userId/sessions', {
  summary: 'Where the holder of an account is signed in',
  params: ofAccount,
  reply: pageOf(openSessionSchema),
})

export const endSessionsOf = openTo('accounts:write').remove('/api/accounts/:userId/sessions', {
  summary: 'End all sessions of an account but the one that asks',
  params: ofAccount,
})

export const endSessionOf = openTo('accounts:write').remove('/api/accounts/:userId/sessions/:id', {
  summary: 'End one session of an account',
  params: ofAccount.extend(oneSession.shape),
})
