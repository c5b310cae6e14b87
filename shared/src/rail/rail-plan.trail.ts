import { z } from 'zod'
import { called, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

const kept = told(
  z.object({ name: z.string(), on: z.string(), scope: z.string().optional() }),
  ({ name, on }) => `「${name}」，看到${on}`,
)

export const railPlanActions = {
  ...called(kept, {
    'rail-plan.save': '保存轨道情景',
    'rail-plan.change': '更改轨道情景',
    'rail-plan.archive': '归档轨道情景',
  }),
} as const satisfies TrailActions

export const railPlanSubjects = { 'rail-plan': '轨道情景' } as const satisfies TrailSubjects
