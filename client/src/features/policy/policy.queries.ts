import { listIndicators } from '@pianqu/shared/indicators/library.contract.ts'
import {
  getBenefitSheet,
  listBenefitRules,
  listMeasures,
  reckonBenefits,
} from '@pianqu/shared/policy/policy.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { keepPreviousData } from '@tanstack/react-query'
import { fileAddress } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'
import type { CalcItem } from './policy.search.ts'

export const ledgerQuery = queryOf(listMeasures)

export const indicatorsQuery = queryOf(listIndicators)

export const rulesQuery = (on: Day | undefined) =>
  queryOf(listBenefitRules, { query: { on } }, { placeholderData: keepPreviousData })

const askedOf = (items: readonly CalcItem[]) =>
  items.map(({ rule, edition, base, facts }) => ({ ruleCode: rule, edition, baseYuan: base, facts }))

/** Where the sheet of a calculation is fetched. */
export const sheetAddress = (on: Day, who: string | undefined, items: readonly CalcItem[]): string =>
  fileAddress(getBenefitSheet, { query: { on, who, items: JSON.stringify(askedOf(items)) } })

export const reckonQuery = (on: Day, items: readonly CalcItem[]) =>
  queryOf(
    reckonBenefits,
    {
      body: {
        on,
        items: askedOf(items),
      },
    },
    { placeholderData: keepPreviousData },
  )
