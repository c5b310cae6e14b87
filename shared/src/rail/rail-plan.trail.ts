import { z } from 'zod'
import { type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

const kept = told(
  z.object({ name: z.string(), on: z.string(), scope: z.string().optional() }),
  ({ name, on }) => `「${name}」，看到${on}`,
)

export const railPlanActions = {
  'rail-plan.save': { name: '保存轨道情景', ...kept },
  'rail-plan.change': { name: '更改轨道情景', ...kept },
  'rail-plan.archive': { name: '归档轨道情景', ...kept },
} as const satisfies TrailActions

export const railPlanSubjects = { 'rail-plan': '轨道情景' } as const satisfies TrailSubjects
