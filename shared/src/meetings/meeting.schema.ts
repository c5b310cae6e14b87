import { z } from 'zod'
import { codesOf } from '../words/codes-of.ts'

/** The life of a meeting: prepared, then opened, which freezes it, then closed. */
export const meetingStateNames = { planned: '筹备中', open: '会议中', closed: '已结束' } as const
export const meetingStates = codesOf(meetingStateNames)
export type MeetingState = keyof typeof meetingStateNames

/** Why something is on the agenda, in the order in which it is dealt with (domain §6); last what a person added. */
export const agendaKindNames = {
  directive: '未办结议定事项',
  'red-light': '红灯',
  'late-report': '逾期未报',
  'late-blocker': '逾期堵点',
  'missed-target': '未达目标',
  'rank-move': '名次变动',
  added: '增列',
} as const
export const agendaKinds = codesOf(agendaKindNames)
export type AgendaKind = keyof typeof agendaKindNames

export const subjectKinds = ['area', 'project', 'unit', 'city', 'indicator', 'blocker', 'directive'] as const
export type SubjectKind = (typeof subjectKinds)[number]

export const agendaSubjectSchema = z.object({
  kind: z.enum(subjectKinds),
  code: z.string(),
  name: z.string(),
})
export type AgendaSubject = z.infer<typeof agendaSubjectSchema>

/** What the agenda is computed to hold; the same snapshot and the same unfinished directives give the same items. */
export const agendaItemSchema = z.object({
  id: z.string().describe('Of the kind and the subject: the same in every meeting on the same snapshot'),
  kind: z.enum(agendaKinds),
  title: z.string(),
  rule: z.string().describe('The rule that put it there, and what it found'),
  subject: agendaSubjectSchema,
  members: z
    .array(agendaSubjectSchema)
    .describe('What a collected item stands for, beyond the number of items of its kind'),
  plannedSeconds: z.int().min(0),
})
export type AgendaItem = z.infer<typeof agendaItemSchema>
