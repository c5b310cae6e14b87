import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { called, joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'
import { adjustmentKindNames, adjustmentKindSchema } from './adjustment.schema.ts'

const adjustment = {
  kind: adjustmentKindSchema,
  areaCode: z.string().optional(),
  areaName: z.string(),
  effectiveOn: daySchema,
  documentNumber: z.string().nullable(),
}

/** `竹岭数智城观察，2025-11-01起，市专班〔2025〕9号：连续2年居同类末1位`. */
function adjustmentText(
  { kind, areaName, effectiveOn, documentNumber }: z.output<z.ZodObject<typeof adjustment>>,
  why: string,
): string {
  const said = joined([`${areaName}${adjustmentKindNames[kind]}`, `${effectiveOn}起`, documentNumber])
  return joined([said, why], '：')
}

const proposed = told(z.object({ ...adjustment, evidence: z.string() }), (detail) =>
  adjustmentText(detail, detail.evidence),
)
const decided = told(z.object({ ...adjustment, note: z.string() }), (detail) => adjustmentText(detail, detail.note))

const candidate = told(
  z.object({ name: z.string(), reason: z.string(), scores: z.array(z.string()).readonly() }),
  ({ name, reason, scores }) => [`${name}：${reason}`, ...scores].join('，'),
)

const ofYear = told(z.object({ year: z.int(), reason: z.string() }), ({ year, reason }) => `${year}年：${reason}`)

/** What is done to the list of key areas. */
export const adjustmentActions = {
  ...called(proposed, { 'adjustment.propose': '提请调整名单' }),
  ...called(decided, {
    'adjustment.approve': '批准调整名单',
    'adjustment.reject': '不批准调整名单',
    'adjustment.withdraw': '撤回调整名单',
  }),
  ...called(candidate, {
    'candidate.add': '列入候选片区',
    'candidate.change': '更改候选片区',
    'candidate.drop': '移出候选片区',
    'candidate.reopen': '恢复候选片区',
  }),
  ...called(ofYear, { 'area.exempt-year': '免于年度评价', 'area.end-exempt-year': '取消免于年度评价' }),
} as const satisfies TrailActions

export const adjustmentSubjects = {
  area: '片区',
  candidate: '候选片区',
  adjustment: '名单调整',
} as const satisfies TrailSubjects
