import { z } from 'zod'
import { fieldName, fieldText } from '../importing/field-words.ts'
import { monthSchema, monthText } from '../time/month.ts'
import { called, joined, type TrailActions, told } from '../trail/trail-action.ts'

/** `「锦安老城改造」2025年9月本月完成投资 100万元 → 40万元，重复计列`; the project is left out of its own lines. */
const corrected = told(
  z.object({
    projectCode: z.string().optional(),
    correctionId: z.string().optional(),
    month: monthSchema,
    field: z.string(),
    oldValue: z.unknown(),
    newValue: z.unknown(),
    reason: z.string(),
    note: z.string().optional(),
  }),
  ({ projectCode, month, field, oldValue, newValue, reason, note }, { nameOf }) => {
    const change = `${fieldName('reports', field)} ${fieldText(field, oldValue)} → ${fieldText(field, newValue)}`
    const place = `${projectCode ? `「${nameOf(projectCode)}」` : ''}${monthText(month)}`
    return joined([`${place}${change}`, reason, note && `意见：${note}`])
  },
)

export const correctionActions = {
  ...called(corrected, {
    'correction.propose': '提出更正',
    'correction.approve': '批准更正',
    'correction.refuse': '不同意更正',
  }),
} as const satisfies TrailActions
