import { z } from 'zod'
import { signedIn } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'

/** What is done to accounts that the people of a unit, or of a role that reads the whole city, are told of. */
export const noticedActions = [
  'account.add',
  'account.password',
  'account.edit',
  'account.enable',
  'account.disable',
  'account.drop-second-factor',
] as const

const accountNoticeSchema = z.object({
  seq: z.int().describe('Of its line in the trail'),
  at: z.string().describe('UTC instant'),
  action: z.enum(noticedActions),
  username: z.string(),
  by: z.string(),
})
export type AccountNotice = z.infer<typeof accountNoticeSchema>

/** How long it is told of, in days. */
export const noticedDays = 30

export const listAccountNotices = signedIn.get('/api/session/notices', {
  summary:
    'What was done by others in the last 30 days to accounts of the own unit, or of the own role where that reads the whole city (taskforce, auditor, leader), newest first',
  reply: pageOf(accountNoticeSchema),
})
