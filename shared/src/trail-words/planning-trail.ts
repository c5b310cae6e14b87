import { z } from 'zod'
import { fieldText } from '../importing/field-words.ts'
import type { TrailLine } from '../trail/trail.contract.ts'

type Detail = TrailLine['detail']

const reversalSchema = z.object({
  batchCode: z.string(),
  projectCode: z.string(),
  amountYuan: z.int(),
  effectiveOn: z.string(),
  reason: z.string(),
})

function reversalText(detail: Detail): string | null {
  const parsed = reversalSchema.safeParse(detail)
  if (!parsed.success) return null
  const { batchCode, projectCode, amountYuan, effectiveOn, reason } = parsed.data
  return `批次${batchCode}分配给项目${projectCode}的${fieldText('amountYuan', amountYuan)}，${effectiveOn}起，${reason}`
}

const useSchema = reversalSchema
  .omit({ projectCode: true })
  .extend({ fromProjectCode: z.string(), toProjectCode: z.string(), approvalNumber: z.string() })

function useText(detail: Detail): string | null {
  const parsed = useSchema.safeParse(detail)
  if (!parsed.success) return null
  const { batchCode, fromProjectCode, toProjectCode, amountYuan, approvalNumber, effectiveOn, reason } = parsed.data
  const money = `批次${batchCode}${fieldText('amountYuan', amountYuan)}`
  return `${money}由项目${fromProjectCode}调至${toProjectCode}，${approvalNumber}，${effectiveOn}起，${reason}`
}

const quotaSchema = z.object({
  year: z.int(),
  amountYuan: z.int(),
  documentNumber: z.string(),
  reason: z.string().optional(),
})

function quotaText(detail: Detail): string | null {
  const parsed = quotaSchema.safeParse(detail)
  if (!parsed.success) return null
  const { year, amountYuan, documentNumber, reason } = parsed.data
  return [`${year}年${fieldText('amountYuan', amountYuan)}`, documentNumber, reason].filter(Boolean).join('，')
}

const scenarioSchema = z.object({ year: z.int(), name: z.string(), steps: z.int() })

function scenarioText(detail: Detail): string | null {
  const parsed = scenarioSchema.safeParse(detail)
  return parsed.success ? `${parsed.data.year}年「${parsed.data.name}」，${parsed.data.steps}步` : null
}

const railPlanText = ({ name, on }: Detail): string | null =>
  typeof name === 'string' && typeof on === 'string' ? `「${name}」，看到${on}` : null

/** What lines about bonds and about saved plans say, by action. */
export const planningReaders: Readonly<Record<string, (detail: Detail) => string | null>> = {
  'bond.reverse': reversalText,
  'bond.change-use': useText,
  'bond.add-quota': quotaText,
  'bond.reverse-quota': quotaText,
  'bond-scenario.save': scenarioText,
  'bond-scenario.change': scenarioText,
  'bond-scenario.archive': scenarioText,
  'rail-plan.save': railPlanText,
  'rail-plan.change': railPlanText,
  'rail-plan.archive': railPlanText,
}
