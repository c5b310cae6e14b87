import { z } from 'zod'
import type { TrailLine } from '../trail/trail.contract.ts'

/** Tasks and what follows from results, in the words of the trail. */
export const challengeActionNames: Readonly<Record<string, string>> = {
  'challenge.draft': '起草榜单',
  'challenge.change': '更改榜单草稿',
  'challenge.publish': '张榜',
  'challenge.award': '评定中榜单位',
  'challenge.complete': '认定榜单完成',
  'challenge.fail': '认定榜单未完成',
  'challenge.withdraw': '撤榜',
  'challenge.claim': '揭榜',
  'challenge.withdraw-claim': '撤回揭榜',
  'challenge.add-milestone': '设定节点',
  'challenge.report-milestone': '报节点完成',
  'challenge.confirm-milestone': '确认节点',
  'challenge.return-milestone': '退回节点',
  'consequence.add': '登记结果运用',
  'consequence.revoke': '撤销结果运用',
  'consequence.add-kind': '增加结果运用种类',
}

export const challengeSubjectNames: Readonly<Record<string, string>> = {
  challenge: '榜单',
  consequence: '结果运用',
  'consequence-kind': '结果运用种类',
}

const taskSchema = z.object({
  title: z.string(),
  claimUntil: z.string().optional(),
  unitCode: z.string().optional(),
  awarded: z.array(z.string()).optional(),
  milestone: z.string().optional(),
  dueOn: z.string().optional(),
  doneOn: z.string().nullish(),
  proof: z.string().nullish(),
  note: z.string().nullish(),
  reason: z.string().optional(),
})

/** `「低空场景开放」，节点「完成选址」，2025-09-30前`. */
function taskText(detail: TrailLine['detail']): string | null {
  const parsed = taskSchema.safeParse(detail)
  if (!parsed.success) return null
  const { title, claimUntil, unitCode, awarded, milestone, dueOn, doneOn, proof, note, reason } = parsed.data
  return [
    `「${title}」`,
    claimUntil && `${claimUntil}截止揭榜`,
    unitCode && `单位${unitCode}`,
    awarded?.join('；'),
    milestone && `节点「${milestone}」`,
    dueOn && `${dueOn}前`,
    doneOn && `${doneOn}完成`,
    proof,
    note,
    reason,
  ]
    .filter(Boolean)
    .join('，')
}

const consequenceSchema = z.object({
  year: z.int(),
  kindName: z.string(),
  subjectName: z.string(),
  documentNumber: z.string(),
  text: z.string(),
  reason: z.string().optional(),
})

function consequenceText(detail: TrailLine['detail']): string | null {
  const parsed = consequenceSchema.safeParse(detail)
  if (!parsed.success) return null
  const { year, kindName, subjectName, documentNumber, text, reason } = parsed.data
  return [`${year}年${subjectName}${kindName}`, documentNumber, text, reason].filter(Boolean).join('，')
}

/** What a line about a task or a consequence says beyond its action; null where it is about something else. */
export function challengeSentence({ action, detail }: Pick<TrailLine, 'action' | 'detail'>): string | null {
  if (action.startsWith('challenge.')) return taskText(detail)
  return action.startsWith('consequence.') ? consequenceText(detail) : null
}
