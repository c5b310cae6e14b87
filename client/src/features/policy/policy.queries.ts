import { listIndicators } from '@pianqu/shared/indicators/library.contract.ts'
import { listBenefitRules, listMeasures, reckonBenefits } from '@pianqu/shared/policy/policy.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { keepPreviousData } from '@tanstack/react-query'
import { queryOf } from '../../api/query-of.ts'
import type { CalcItem } from './policy.search.ts'

export const ledgerQuery = queryOf(listMeasures)

export const indicatorsQuery = queryOf(listIndicators)

export const rulesQuery = (on: Day | undefined) =>
  queryOf(listBenefitRules, { query: { on } }, { placeholderData: keepPreviousData })

export const reckonQuery = (on: Day, items: readonly CalcItem[]) =>
  queryOf(
    reckonBenefits,
    {
      body: {
        on,
        items: items.map(({ rule, edition, base, facts }) => ({ ruleCode: rule, edition, baseYuan: base, facts })),
      },
    },
    { placeholderData: keepPreviousData },
  )
