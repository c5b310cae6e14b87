import { z } from 'zod'
import { type ReplyOf, signedIn } from '../http/endpoint.ts'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'
import { inboxKinds } from './inbox-kind.ts'

export const inboxRowSchema = z.object({
  kind: z.enum(inboxKinds),
  title: z.string().describe('Begins with the one verb that ends the waiting'),
  subject: z.string().describe('What it is about: number, place, who brought it'),
  dueOn: daySchema.nullable().describe('The last day; null where there is none'),
  since: daySchema.nullable().describe('The day from which it waits, where one was kept'),
  link: z.string().describe('Where in the app it is done: path and query'),
})
export type InboxRow = z.infer<typeof inboxRowSchema>

export type Inbox = ReplyOf<typeof getInbox>

export const getInbox = signedIn.get('/api/inbox', {
  summary: '我的待办: what waits for this person and for nobody else, by due day; what others have to do is not in it',
  reply: z.object({
    rows: z.array(inboxRowSchema),
    total: z.int(),
    others: z
      .object({
        rows: z.array(
          z.object({
            title: z.string(),
            subject: z.string().describe('Who has it in hand'),
            since: daySchema.nullable().describe('From which day it is with them'),
            link: z.string(),
          }),
        ),
        total: z.int(),
      })
      .describe('等别人: what this person has handed on; in none of the numbers, the longest first'),
    done: z
      .object({ rows: z.array(z.string()), total: z.int() })
      .describe('今天已办: what this person has seen to today, the newest first'),
    month: z
      .object({
        month: monthSchema,
        owed: z.int(),
        accepted: z.int(),
        submitted: z.int(),
        returned: z.int(),
        draft: z.int(),
        empty: z.int(),
      })
      .nullable()
      .describe(
        'The month that is being filled, of the own unit or for the desk of all; null for who has no part in it',
      ),
    quiet: z.array(z.enum(inboxKinds)).describe('What could wait for this person and does not'),
    days: z
      .array(z.object({ day: daySchema, isWorkingDay: z.boolean() }))
      .describe('Today and the thirteen days after it, by the calendar of the State Council'),
  }),
})
