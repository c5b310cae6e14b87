import type { BondBasis } from '@pianqu/shared/bonds/bond.schema.ts'
import type { ShareTarget } from '@pianqu/shared/bonds/gaps.ts'
import { type BondShare, bondShare } from '@pianqu/shared/bonds/share.ts'
import { targetFor } from '@pianqu/shared/indicators/target.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { keyAreaOn } from '../figures/area-of-project.ts'
import { yearData } from '../figures/year-data.query.ts'
import { cityRules } from '../rules/rule.facts.ts'
import { allocationsOn, quotaRows, spendingRows } from './bond.facts.ts'
import { bondBatchStore } from './bond.store.ts'

interface Question {
  readonly year: number
  readonly basis: BondBasis
  readonly asOf: Day
}

/** A floor under a share: the only kind of target that gaps make sense of. */
function shareTarget(db: Database, asOf: Day): ShareTarget | undefined {
  const target = targetFor(cityRules(db).indicators, 'bond-share', monthOfDay(asOf))
  return target && (target.operator === '>=' || target.operator === '>')
    ? { ...target, operator: target.operator }
    : undefined
}

/** The share of a year's bonds on a day, computed once per change of the data. */
export const bondShareOf = perRevision((db: Database, { year, basis, asOf }: Question): BondShare => {
  const target = shareTarget(db, asOf)
  const batches = bondBatchStore.all(db)
  const ofYear = new Set(batches.filter((one) => one.year === year && one.nature === 'new').map(({ code }) => code))
  const spending = spendingRows(db).filter(({ batchCode }) => ofYear.has(batchCode))
  return bondShare({
    year,
    basis,
    asOf,
    batches,
    allocations: allocationsOn(db, asOf),
    ...(spending.length > 0 ? { spending } : {}),
    quotas: quotaRows(db),
    keyAreaOf: keyAreaOn(yearData(db, year)),
    ...(target ? { target } : {}),
  })
}, 64)
