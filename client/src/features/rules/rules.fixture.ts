import { defaultLightRule } from '@pianqu/shared/lights/light-rule.schema.ts'
import type { RuleDraft, RulePage, RulePreview, RuleRow } from '@pianqu/shared/rules/rule.contract.ts'
import { ruleDifferences } from '@pianqu/shared/rules/rule-difference.ts'
import { ruleRecords } from '@pianqu/shared/rules/rule-records.ts'

const { code: _code, effectiveMonth: _month, ...own } = defaultLightRule
const words = (content: typeof own) => [...ruleRecords.light.words(content)]
const stricter = { ...own, progress: { yellowFromPoints: 5, redAbovePoints: 20 } }
const differences = ruleDifferences(words(own), words(stricter))

export const ruleRow = (changes: Partial<RuleRow> = {}): RuleRow => ({
  kind: 'light',
  code: 'light',
  name: '亮灯规则',
  about: '项目何时为正常、预警、滞后',
  edition: 0,
  effectiveMonth: null,
  adoptedBy: null,
  basis: null,
  next: null,
  drafts: 0,
  ...changes,
})

export const aDraft = (changes: Partial<RuleDraft> = {}): RuleDraft => ({
  ruleId: 'r1',
  version: 1,
  state: 'draft',
  effectiveMonth: '2025-11',
  content: stricter,
  words: words(stricter),
  baseEdition: 0,
  differences,
  basis: '岚片专〔2025〕12号',
  draftedById: 'somebody',
  draftedBy: '周文',
  draftedAt: '2025-10-20T02:00:00Z',
  decidedBy: null,
  decidedAt: null,
  note: null,
  ...changes,
})

export const lightPage = (changes: Partial<RulePage> = {}): RulePage => ({
  kind: 'light',
  code: 'light',
  name: '亮灯规则',
  about: '项目何时为正常、预警、滞后',
  month: '2025-10',
  firstMonth: '2025-10',
  versions: [
    {
      edition: 1,
      effectiveMonth: '2025-07',
      content: stricter,
      words: words(stricter),
      differences,
      basis: '岚片专〔2025〕6号',
      draftedBy: '周文',
      draftedAt: '2025-06-10T02:00:00Z',
      adoptedBy: '沈岚',
      adoptedAt: '2025-06-12T02:00:00Z',
      isInForce: true,
    },
    {
      edition: 0,
      effectiveMonth: null,
      content: own,
      words: words(own),
      differences: [],
      basis: null,
      draftedBy: null,
      draftedAt: null,
      adoptedBy: null,
      adoptedAt: null,
      isInForce: false,
    },
  ],
  drafts: [],
  ...changes,
})

export const aTrial: RulePreview = {
  changed: 1,
  months: [
    {
      month: '2025-09',
      isPublished: true,
      provisional: false,
      sums: [
        { name: '滞后项目', now: '1个', proposed: '2个' },
        { name: '正常项目', now: '5个', proposed: '5个' },
      ],
      changed: 1,
      total: 6,
      rows: [
        { code: 'P2', name: '锦南学校', now: '▲ 预警', proposed: '■ 滞后', why: '落后15.0个百分点，超过14个百分点' },
      ],
    },
  ],
}
