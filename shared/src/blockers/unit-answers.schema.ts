import { z } from 'zod'

/** What a unit had to answer in a year up to a month's end, as it stood then (堵点按期答复). */
export const unitAnswersSchema = z.object({
  unitCode: z.string(),
  unitName: z.string(),
  asked: z.int().describe('Whose day had come'),
  inTime: z.int().describe('Of those, what was answered by its day'),
  answered: z.int().describe('Answers given, whatever their day'),
  medianDays: z.number().nullable().describe('Working days from being given a blocker to its answer'),
  ninetiethDays: z.number().nullable(),
  open: z.int().describe('Not answered yet'),
})
export type UnitAnswers = z.infer<typeof unitAnswersSchema>

export const answersPageSchema = z.object({ units: z.array(unitAnswersSchema) })
