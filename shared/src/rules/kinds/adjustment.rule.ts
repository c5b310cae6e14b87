import { z } from 'zod'
import { ruleContentSchema, stepText } from '../../adjustments/rule.schema.ts'
import { filledIn } from '../../words/filled-in.ts'
import { ruleRecord } from '../rule-record.ts'

/** A rule of adjustment with what it is called. */
export const adjustmentContentSchema = ruleContentSchema.and(z.object({ name: filledIn('规则名称', 2, 60) }))
export type AdjustmentContent = z.infer<typeof adjustmentContentSchema>

function nameOf(path: string): string | undefined {
  const [part, index] = path.split('.')
  return part === 'steps' && index !== undefined ? `第${Number(index) + 1}条` : undefined
}

/** 动态调整: what an area's years make of it (domain §11). There is none until the city adopts one. */
export const adjustmentRecord = ruleRecord<AdjustmentContent>({
  kind: 'adjustment',
  about: '片区按年度考核结果列入观察、解除观察、调出和增补的条件；规则只用来提请，不直接改变名单',
  starts: 'unpublished',
  isTimeless: true,
  series: [{ code: 'adjustment', name: '动态调整', own: null }],
  schema: adjustmentContentSchema,
  nameOf,
  words: ({ name, minGroupSize, steps }) => [
    { key: 'name', name: '规则名称', text: name },
    ...steps.map((step, index) => ({ key: `steps.${index}`, name: `第${index + 1}条`, text: stepText(step) })),
    { key: 'minGroupSize', name: '同类至少可比', text: `${minGroupSize}个片区` },
  ],
})
