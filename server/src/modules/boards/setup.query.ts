import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { getSetup } from '@pianqu/shared/boards/setup.contract.ts'
import { isSetUp, type SetupCounts, setupSteps } from '@pianqu/shared/boards/setup.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { and, count, countDistinct, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { accounts } from '../accounts/account.tables.ts'
import { isUsableAccount } from '../accounts/usable-accounts.facts.ts'
import { areas } from '../areas/area.tables.ts'
import { bondBatches } from '../bond-ledger/bond.tables.ts'
import { clusters } from '../clusters/cluster.tables.ts'
import { periods } from '../months/period.tables.ts'
import { reportLines } from '../months/report.tables.ts'
import { plans } from '../plans/plan.tables.ts'
import { projects } from '../projects/project.tables.ts'
import { areaBoundaries, railStations } from '../rail/rail.tables.ts'
import { units } from '../units/unit.tables.ts'

function countsOf({ orm }: Database): SetupCounts {
  const all = (table: typeof units | typeof areas | typeof clusters | typeof projects | typeof railStations) =>
    orm.select({ n: count() }).from(table).get()?.n ?? 0
  const isDistrict = eq(units.type, 'district')
  return {
    taskforce:
      orm
        .select({ n: count() })
        .from(accounts)
        .where(and(eq(accounts.role, 'taskforce'), isUsableAccount))
        .get()?.n ?? 0,
    units: all(units),
    districts: orm.select({ n: count() }).from(units).where(isDistrict).get()?.n ?? 0,
    districtsWithAccount:
      orm
        .select({ n: countDistinct(accounts.unitCode) })
        .from(accounts)
        .innerJoin(units, eq(units.code, accounts.unitCode))
        .where(and(eq(accounts.role, 'district'), isDistrict, isUsableAccount))
        .get()?.n ?? 0,
    areas: all(areas),
    clusters: all(clusters),
    projects: all(projects),
    projectsWithPlan:
      orm
        .select({ n: countDistinct(plans.projectCode) })
        .from(plans)
        .get()?.n ?? 0,
    months:
      orm
        .select({ n: countDistinct(reportLines.month) })
        .from(reportLines)
        .get()?.n ?? 0,
    stations: all(railStations),
    areasWithOutline:
      orm
        .select({ n: countDistinct(areaBoundaries.areaCode) })
        .from(areaBoundaries)
        .get()?.n ?? 0,
    batches: orm.select({ n: count() }).from(bondBatches).get()?.n ?? 0,
    openedMonths: orm.select({ n: count() }).from(periods).get()?.n ?? 0,
  }
}

/** Units and accounts are an administrator's to count; what the city holds is not. */
const countedByAll: ReadonlySet<string> = new Set(['taskforce', 'units', 'people'])

/** How far a new city is, for who builds it up. */
export function setupOf(db: Database, actor: Actor): ReplyOf<typeof getSetup> {
  const steps = setupSteps(countsOf(db))
  const readsFigures = may(actor, 'figures:read')
  const own = may(actor, 'accounts:write') ? 'admin' : 'taskforce'
  return {
    isDone: isSetUp(steps),
    steps: steps.map(({ by, ...step }) => {
      const isCounted = readsFigures || countedByAll.has(step.code)
      const isMine = by === 'both' || by === own
      return { ...step, isMine, count: isCounted ? step.count : null, of: isCounted ? step.of : null }
    }),
  }
}
