import { z } from 'zod'
import { called, joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

const kept = told(
  z.object({
    year: z.int(),
    kindName: z.string(),
    subjectName: z.string(),
    documentNumber: z.string(),
    text: z.string(),
    reason: z.string().optional(),
  }),
  ({ year, kindName, subjectName, documentNumber, text, reason }) =>
    joined([`${year}年${subjectName}${kindName}`, documentNumber, text, reason]),
)

export const consequenceActions = {
  ...called(kept, { 'consequence.add': '登记结果运用', 'consequence.revoke': '撤销结果运用' }),
  'consequence.add-kind': {
    name: '增加结果运用种类',
    ...told(z.object({ name: z.string() }), ({ name }) => `「${name}」`),
  },
} as const satisfies TrailActions

export const consequenceSubjects = {
  consequence: '结果运用',
  'consequence-kind': '结果运用种类',
} as const satisfies TrailSubjects
