import type { BondBasis } from '@pianqu/shared/bonds/bond.schema.ts'
import { type Day, earlierDay } from '@pianqu/shared/time/day.ts'
import { lastDayOf, type Month, monthOfDay } from '@pianqu/shared/time/month.ts'
import type { BondsSearch } from './bonds.search.ts'

/** What the cockpit asks for; what is left out is for the server to choose. */
export interface AskedYear {
  readonly year: number | undefined
  readonly basis: BondBasis
  readonly asOf: Day | undefined
}

/** The address in the words of the API: a month stands for its last day, or today where that is still to come. */
export function askedYear(
  { year, basis, asOf }: Pick<BondsSearch, 'year' | 'basis' | 'asOf'>,
  month: Month | undefined,
  today: Day,
): AskedYear {
  const day = asOf ?? (month && earlierDay(lastDayOf(month), today))
  return { year: year ?? (day && Number(day.slice(0, 4))), basis, asOf: day }
}

/** The month of spending that goes with what is asked. */
export const askedMonth = (asOf: Day | undefined): Month | undefined => asOf && monthOfDay(asOf)
