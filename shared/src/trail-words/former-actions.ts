import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { monthSchema, monthText } from '../time/month.ts'
import { called, joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

/** `「…」自2025年11月起：投资进度50、按期开工50，目标80分；依据…`. */
const index = told(
  z.looseObject({
    name: z.string(),
    effectiveMonth: monthSchema,
    parts: z.array(z.looseObject({ name: z.string(), weight: z.number() })),
    target: z.number(),
    reason: z.string(),
  }),
  ({ name, effectiveMonth, parts, target, reason }) => {
    const weights = parts.map((part) => `${part.name}${part.weight}`).join('、')
    return `「${name}」自${monthText(effectiveMonth)}起：${weights}，目标${target}分；${reason}`
  },
)

const adjustment = told(
  z.object({
    name: z.string(),
    minGroupSize: z.int().optional(),
    steps: z.array(z.string()).readonly(),
    documentNumber: z.string().nullable(),
    effectiveOn: daySchema.nullable(),
  }),
  ({ name, steps, documentNumber, effectiveOn }) => {
    const adopted = documentNumber !== null && effectiveOn !== null && `${documentNumber}，${effectiveOn}起`
    return `${joined([`「${name}」`, adopted])}：${steps.join('；')}`
  },
)

/** What is done no more and still stands in trails: such lines keep their words. */
export const formerActions = {
  ...called(index, { 'ranking-rule.adopt': '定月度指数规则' }),
  ...called(adjustment, {
    'adjustment-rule.draft': '起草调整规则',
    'adjustment-rule.change': '更改调整规则草案',
    'adjustment-rule.adopt': '采用调整规则',
    'adjustment-rule.drop': '作废调整规则草案',
  }),
} as const satisfies TrailActions

export const formerSubjects = {
  'ranking-rule': '月度指数规则',
  'adjustment-rule': '调整规则',
} as const satisfies TrailSubjects
