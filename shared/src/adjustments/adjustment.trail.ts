import { z } from 'zod'
import type { TrailLine } from '../trail/trail.contract.ts'
import { adjustmentKindNames, adjustmentKindSchema } from './adjustment.schema.ts'

type Detail = TrailLine['detail']

/** What is done to the list of key areas, in the words of the trail. */
export const adjustmentActionNames: Readonly<Record<string, string>> = {
  'adjustment.propose': '提请调整名单',
  'adjustment.approve': '批准调整名单',
  'adjustment.reject': '不批准调整名单',
  'adjustment.withdraw': '撤回调整名单',
  'adjustment-rule.draft': '起草调整规则',
  'adjustment-rule.change': '更改调整规则草案',
  'adjustment-rule.adopt': '采用调整规则',
  'adjustment-rule.drop': '作废调整规则草案',
  'candidate.add': '列入候选片区',
  'candidate.change': '更改候选片区',
  'candidate.drop': '移出候选片区',
  'candidate.reopen': '恢复候选片区',
  'area.exempt-year': '免于年度评价',
  'area.end-exempt-year': '取消免于年度评价',
}

export const adjustmentSubjectNames: Readonly<Record<string, string>> = {
  area: '片区',
  candidate: '候选片区',
  adjustment: '名单调整',
  'adjustment-rule': '调整规则',
}

const adjustmentSchema = z.object({
  kind: adjustmentKindSchema,
  areaName: z.string(),
  effectiveOn: z.string(),
  documentNumber: z.string().nullable(),
  evidence: z.string().optional(),
  note: z.string().optional(),
})

/** `竹岭数智城观察，2025-11-01起，市专班〔2025〕9号：连续2年居同类末1位`. */
function adjustmentText(detail: Detail): string | null {
  const parsed = adjustmentSchema.safeParse(detail)
  if (!parsed.success) return null
  const { kind, areaName, effectiveOn, documentNumber, evidence, note } = parsed.data
  const said = `${areaName}${adjustmentKindNames[kind]}，${effectiveOn}起${documentNumber ? `，${documentNumber}` : ''}`
  const why = evidence || note
  return why ? `${said}：${why}` : said
}

const ruleSchema = z.object({
  name: z.string(),
  steps: z.array(z.string()),
  documentNumber: z.string().nullable(),
  effectiveOn: z.string().nullable(),
})

function ruleText(detail: Detail): string | null {
  const parsed = ruleSchema.safeParse(detail)
  if (!parsed.success) return null
  const { name, steps, documentNumber, effectiveOn } = parsed.data
  const adopted = documentNumber ? `，${documentNumber}，${effectiveOn}起` : ''
  return `「${name}」${adopted}：${steps.join('；')}`
}

const candidateSchema = z.object({ name: z.string(), reason: z.string(), scores: z.array(z.string()) })

function candidateText(detail: Detail): string | null {
  const parsed = candidateSchema.safeParse(detail)
  if (!parsed.success) return null
  const { name, reason, scores } = parsed.data
  return [`${name}：${reason}`, ...scores].join('，')
}

const yearSchema = z.object({ year: z.int(), reason: z.string() })

function yearText(detail: Detail): string | null {
  const parsed = yearSchema.safeParse(detail)
  return parsed.success ? `${parsed.data.year}年：${parsed.data.reason}` : null
}

const readerOf: Readonly<Record<string, (detail: Detail) => string | null>> = {
  adjustment: adjustmentText,
  'adjustment-rule': ruleText,
  candidate: candidateText,
  area: yearText,
}

/** What a line about the list says beyond its action; null where it is about something else. */
export function adjustmentSentence({ action, detail }: Pick<TrailLine, 'action' | 'detail'>): string | null {
  if (!(action in adjustmentActionNames)) return null
  return readerOf[action.slice(0, action.indexOf('.'))]?.(detail) ?? null
}
