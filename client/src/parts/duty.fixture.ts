import { defaultDuties } from '@pianqu/shared/importing/duty.ts'
import type { RulePage } from '@pianqu/shared/rules/rule.contract.ts'

/** The duties of departments as the product has them. */
export const dutyPage: RulePage = {
  kind: 'duty',
  code: 'duty',
  name: '部门职责',
  about: '哪些部门维护什么',
  month: '2025-10',
  firstMonth: null,
  versions: [
    {
      edition: 0,
      effectiveMonth: null,
      content: { duties: [...defaultDuties] },
      words: [],
      differences: [],
      basis: null,
      draftedBy: null,
      draftedAt: null,
      adoptedBy: null,
      adoptedAt: null,
      isInForce: true,
    },
  ],
  drafts: [],
}
