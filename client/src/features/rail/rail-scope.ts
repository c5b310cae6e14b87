import type { AreaCategory } from '@pianqu/shared/areas/area.schema.ts'
import { scopeText } from '@pianqu/shared/indicators/definition-words.ts'
import { indicatorContentSchema } from '@pianqu/shared/indicators/indicator.schema.ts'
import { getRule, type RulePage } from '@pianqu/shared/rules/rule.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../api/query-of.ts'
import type { RailScope } from './rail.search.ts'

/** The rule that sets the target, and the areas that it is set for. */
export const targetRuleQuery = queryOf(getRule, { params: { kind: 'indicator', code: 'rail-800m' } })

/** The categories of areas that the target is set for today; null for all of them. */
export function targetCategories({ versions }: Pick<RulePage, 'versions'>): readonly AreaCategory[] | null {
  const inForce = versions.find(({ isInForce }) => isInForce)
  const said = indicatorContentSchema.pick({ categories: true }).safeParse(inForce?.content)
  return said.success ? said.data.categories : null
}

/** `中心城区片区` where the rule in force says so: what the two scopes are called. */
export const scopeNamesOf = (categories: readonly AreaCategory[] | null): Record<RailScope, string> => ({
  central: `${scopeText(categories && [...categories])}片区`,
  all: '全部片区',
})

/** The same, of the rule that the page has read. */
export function useTargetCategories(): readonly AreaCategory[] | null {
  return useQuery({ ...targetRuleQuery, select: targetCategories }).data ?? null
}

export const useScopeNames = (): Record<RailScope, string> => scopeNamesOf(useTargetCategories())
