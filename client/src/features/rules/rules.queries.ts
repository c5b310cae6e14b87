import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { listPeriods } from '@pianqu/shared/periods/period.contract.ts'
import { draftRule, getRule, listRules, previewRule, reviseRule, stepRule } from '@pianqu/shared/rules/rule.contract.ts'
import type { RuleKind } from '@pianqu/shared/rules/rule-kind.ts'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { everything } from '../../api/invalidate.ts'
import { queryOf, withoutPrevious } from '../../api/query-of.ts'
import { useChange, useCommand } from '../../api/use-command.ts'

/** Which rule, as addresses carry it. */
export interface RuleAddress {
  readonly kind: RuleKind
  readonly code: string
}

export const rulesQuery = queryOf(listRules)

export const ruleQuery = ({ kind, code }: RuleAddress) => queryOf(getRule, { params: { kind, code } }, withoutPrevious)

export const periodsQuery = queryOf(listPeriods)

type Draft = GivenBodyOf<typeof draftRule>

/** Saves a draft, a new one or the one that is named; it moves nothing but the list of rules. */
export const useSaveDraft = (params: RuleAddress) =>
  useChange(
    ({ id, version, ...body }: Draft & { readonly id: string | null; readonly version: number }) =>
      id === null
        ? call(draftRule, { params, body })
        : call(reviseRule, { params: { id }, body: { ...body, version } }),
    [listRules, getRule],
  )

/** What is adopted may move any figure. */
export const useRuleStep = (id: string) => useCommand(stepRule, { params: { id }, changes: everything })

/** Asks only; nothing is written. */
export const useTrial = (params: RuleAddress) =>
  useMutation({ mutationFn: (body: GivenBodyOf<typeof previewRule>) => call(previewRule, { params, body }) })
