import { isClockedBy } from '@pianqu/shared/bonds/issue.ts'
import { rowKey } from '@pianqu/shared/importing/row-key.ts'
import { bondUseLight } from '@pianqu/shared/lights/bond-use.ts'
import { computedLights, type LightComponent } from '@pianqu/shared/lights/light.ts'
import { lastDayOf, type Month, monthOfDay } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { allocationsOn, spendingRows } from '../bond-ledger/bond.facts.ts'
import { bondBatchStore } from '../bond-ledger/bond.store.ts'
import { lightRuleAt } from '../rules/rule.facts.ts'

const badness = ({ light }: LightComponent): number => computedLights.indexOf(light)

const worse = (a: LightComponent | undefined, b: LightComponent): LightComponent =>
  a && badness(a) >= badness(b) ? a : b

/** What one project has of one issued new batch in a month, of which spending is kept. */
export interface BondPart {
  readonly projectCode: string
  readonly amountYuan: number
  readonly issuedMonth: Month
  /** Up to the end of the month; what is not there counts as not spent. */
  readonly spentYuan: number
}

function readParts(db: Database, month: Month): readonly BondPart[] {
  const spending = spendingRows(db)
  if (spending.length === 0) return []
  const day = lastDayOf(month)
  const kept = new Set(spending.map(({ batchCode }) => batchCode))
  const issued = bondBatchStore.all(db).filter((batch) => isClockedBy(batch, day) && kept.has(batch.code))
  const issuedMonths = new Map(issued.map(({ code, issuedOn }) => [code, monthOfDay(issuedOn)]))
  const spent = groupBy(
    spending.filter((row) => row.month <= month),
    (row) => rowKey('bond-allocations', row),
  )
  return allocationsOn(db, day).flatMap(({ batchCode, projectCode, amountYuan }) => {
    const issuedMonth = issuedMonths.get(batchCode)
    if (!issuedMonth) return []
    const rows = spent.get(rowKey('bond-allocations', { batchCode, projectCode })) ?? []
    const spentYuan = rows.reduce((sum, row) => sum + row.spentYuan, 0)
    return [{ projectCode, amountYuan, issuedMonth, spentYuan }]
  })
}

/** The parts of issued new batches by project in a month; a batch of which no spending is kept gives none. */
export const bondParts = perRevision(readParts, 40)

function readLights(db: Database, month: Month): ReadonlyMap<string, LightComponent> {
  const lights = new Map<string, LightComponent>()
  const rule = lightRuleAt(db, month)
  for (const part of bondParts(db, month)) {
    const component = bondUseLight({ ...part, month, rule })
    if (component) lights.set(part.projectCode, worse(lights.get(part.projectCode), component))
  }
  return lights
}

/**
 * The bond-use component of each project in a month: the worst over its parts of issued new batches. A batch of which no
 * spending is kept gives none; one of which any is kept counts what is not there as not spent.
 */
export const bondUseLights = perRevision(readLights, 40)
