import type { BondBasis } from '@pianqu/shared/bonds/bond.schema.ts'
import { defaultShareTarget, type ShareTarget } from '@pianqu/shared/bonds/gaps.ts'
import { isClocked } from '@pianqu/shared/bonds/issue.ts'
import type { BondYearInput } from '@pianqu/shared/bonds/year-curve.ts'
import { type Day, earlierDay, laterDay } from '@pianqu/shared/time/day.ts'
import { lastDayOf, type Month, monthOfDay, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { targetAt } from '../rules/rule.facts.ts'
import { bondInputs } from './bond-inputs.query.ts'

/** A year's bonds under a basis, as of a day. */
export interface AskedYear {
  readonly year: number
  readonly basis: BondBasis
  readonly asOf: Day
  /** Today, where it is asked by somebody; what has passed by it is known. */
  readonly today?: Day
}

/** The year as of a month: of its last day or, while the month runs, as it is known today; a plan of a later day is not overdue. */
export function yearToMonth(month: Month, today: Day): AskedYear {
  const asOf = lastDayOf(month)
  return { year: yearOf(month), basis: 'issued-new', asOf, today: earlierDay(asOf, today) }
}

/** A floor under a share: the only kind of target that gaps make sense of. */
function shareTarget(db: Database, asOf: Day): ShareTarget {
  const target = targetAt(db, 'bond-share', monthOfDay(asOf))
  return target && (target.operator === '>=' || target.operator === '>')
    ? { ...target, operator: target.operator }
    : defaultShareTarget
}

/** The year as the rules take it. */
export function askedYear(
  db: Database,
  { year, basis, asOf, today }: AskedYear,
): BondYearInput & { target: ShareTarget } {
  const { batches, allocationsOn, spending, quotas, keyAreaOf, partsOf, insideBasisPointsOf } = bondInputs(db, year)
  return {
    year,
    basis,
    asOf,
    ...(today && { today }),
    batches,
    allocationsOn,
    ...(spending ? { spending } : {}),
    quotas,
    keyAreaOf,
    partsOf,
    insideBasisPointsOf,
    target: shareTarget(db, asOf),
  }
}

/** Without a day asked for: today, but not before a batch that is recorded as issued. */
export function dayAsked(db: Database, year: number, today: Day): Day {
  return bondInputs(db, year)
    .batches.filter((batch) => batch.year === year && isClocked(batch))
    .reduce((latest, { issuedOn }) => laterDay(latest, issuedOn), today)
}
