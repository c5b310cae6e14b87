import { z } from 'zod'
import { monthSchema, monthText } from '../time/month.ts'
import type { TrailLine } from '../trail/trail.contract.ts'

type Detail = TrailLine['detail']

const ruleSchema = z.object({
  name: z.string(),
  effectiveMonth: monthSchema,
  parts: z.array(z.object({ name: z.string(), weight: z.number() })),
  target: z.number(),
  reason: z.string(),
})

/** `「…」自2025年11月起：投资进度50、按期开工50，目标80分；依据…`. */
function ruleText(detail: Detail): string | null {
  const parsed = ruleSchema.safeParse(detail)
  if (!parsed.success) return null
  const { name, effectiveMonth, parts, target, reason } = parsed.data
  const weights = parts.map((part) => `${part.name}${part.weight}`).join('、')
  return `「${name}」自${monthText(effectiveMonth)}起：${weights}，目标${target}分；${reason}`
}

const raceSchema = z.object({
  name: z.string(),
  members: z.array(z.string()).optional(),
  fromMonth: monthSchema.optional(),
  toMonth: monthSchema.optional(),
  reason: z.string().optional(),
})

function raceText(detail: Detail): string | null {
  const parsed = raceSchema.safeParse(detail)
  if (!parsed.success) return null
  const { name, members, fromMonth, toMonth, reason } = parsed.data
  const span = fromMonth && toMonth ? `${monthText(fromMonth)}至${monthText(toMonth)}` : ''
  return [`「${name}」`, members ? `${members.length}家参赛` : '', span, reason ?? ''].filter(Boolean).join('，')
}

/** What lines about the index and about races say, by action. */
export const rankingReaders: Readonly<Record<string, (detail: Detail) => string | null>> = {
  'ranking-rule.adopt': ruleText,
  'race.create': raceText,
  'race.withdraw': raceText,
}
