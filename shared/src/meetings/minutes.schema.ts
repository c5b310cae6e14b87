import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'
import { causeFigureSchema, conclusions } from './directive.schema.ts'
import { agendaItemSchema } from './meeting.schema.ts'

const minutesDirectiveSchema = z.object({
  number: z.string(),
  conclusion: z.enum(conclusions).nullable(),
  text: z.string(),
  leadUnitName: z.string(),
  coUnitNames: z.array(z.string()),
  dueOn: daySchema.nullable(),
  figures: z.array(causeFigureSchema).describe('For which it was given, as in the snapshot of the meeting'),
  isWithdrawn: z.boolean(),
})

const minutesItemSchema = agendaItemSchema.omit({ plannedSeconds: true }).extend({
  seconds: z.int().describe('How long it was in front'),
  directives: z.array(minutesDirectiveSchema),
})

/** The minutes of a meeting as data; documents are drawn from it and from nothing else. */
export const minutesSchema = z.object({
  title: z.string(),
  month: monthSchema,
  position: z.int(),
  heldOn: daySchema,
  snapshot: z.string(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  reached: z.array(minutesItemSchema).describe('Items that were dealt with, in the order of the agenda'),
  notReached: z.array(minutesItemSchema).describe('Items on the agenda that were never in front and decided nothing'),
  dropped: z.array(z.object({ title: z.string(), by: z.string(), reason: z.string() })),
  others: z.array(minutesDirectiveSchema).describe('Decided outside the items of the agenda'),
})
export type Minutes = z.infer<typeof minutesSchema>
export type MinutesDirective = z.infer<typeof minutesDirectiveSchema>
