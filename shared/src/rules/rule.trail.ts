import { z } from 'zod'
import { monthSchema, monthText } from '../time/month.ts'
import { called, joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'
import { ruleKindSchema } from './rule-kind.ts'
import { seriesName } from './series-names.ts'

/** `亮灯规则，自2025年11月起，专班〔2025〕12号：进度滞后上限30个百分点→20个百分点`. */
const step = told(
  z.object({
    ruleId: z.string(),
    kind: ruleKindSchema,
    code: z.string(),
    effectiveMonth: monthSchema,
    basis: z.string(),
    baseEdition: z.int(),
    edition: z.int().nullable(),
    draftedBy: z.string(),
    note: z.string().nullable(),
    changes: z.string(),
  }),
  ({ kind, code, effectiveMonth, basis, note, changes }) => {
    const name = seriesName(kind, code)
    const said = joined([name, `自${monthText(effectiveMonth)}起`, note ? `${basis}（${note}）` : basis])
    return joined([said, changes], '：')
  },
)

/** What is done to the rules of the city. */
export const ruleActions = {
  ...called(step, {
    'rule.draft': '拟定规则',
    'rule.revise': '更改规则草案',
    'rule.adopt': '采用规则',
    'rule.reject': '不采用规则草案',
    'rule.withdraw': '撤回规则草案',
  }),
} as const satisfies TrailActions

export const ruleSubjects = { rule: '规则' } as const satisfies TrailSubjects
