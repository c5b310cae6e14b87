import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { codeSchema } from '../units/unit.schema.ts'
import { codesOf } from '../words/codes-of.ts'
import { filledIn } from '../words/filled-in.ts'
import { agendaSubjectSchema } from './meeting.schema.ts'

/** 议定事项: open until the unit says it is done and somebody else has confirmed it. */
export const directiveStateNames = {
  open: '办理中',
  reported: '已报办结，待核验',
  done: '已销号',
  withdrawn: '已撤销',
} as const
export const directiveStates = codesOf(directiveStateNames)
export type DirectiveState = keyof typeof directiveStateNames

/** The conclusions that a key of the presenter chooses. */
export const conclusionNames = {
  agreed: '同意',
  principle: '原则同意',
  deferred: '缓议',
  returned: '退回',
  special: '转专题会',
} as const
export const conclusions = codesOf(conclusionNames)
export type Conclusion = keyof typeof conclusionNames

/** A figure that a directive was given for, as it was then: compared with the same figure later. */
export const causeFigureSchema = z.object({
  label: z.string(),
  display: z.string(),
  snapshot: z.string().describe('The snapshot that said so'),
  subject: agendaSubjectSchema,
})
export type CauseFigure = z.infer<typeof causeFigureSchema>

export const directiveTextSchema = filledIn('议定内容', 2, 1000)

/** What is decided. A unit is named by its code, or by its name as it is printed. */
export const directiveContentShape = {
  text: directiveTextSchema,
  leadUnit: codeSchema.describe('The code of the one unit that leads, or its name'),
  coUnits: z.array(codeSchema).max(20, '配合单位最多20个').default([]),
  dueOn: daySchema.nullable().default(null),
  conclusion: z.enum(conclusions).nullable().default(null),
}
