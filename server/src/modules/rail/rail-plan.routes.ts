import {
  archiveRailPlan,
  changeRailPlan,
  compareRailPlans,
  getRailPlan,
  listRailPlans,
  saveRailPlan,
} from '@pianqu/shared/rail/rail-plan.contract.ts'
import type { Change } from '../../db/command.ts'
import { type Asked, mount, type Server } from '../../http/mount.ts'
import { archivePlan, changePlan, saveNewPlan } from './keep-plan.command.ts'
import { demandRail, mayKeepRail } from './rail-access.ts'
import { railComparison } from './rail-compare.query.ts'
import type { StoredPlan } from './rail-plan.repository.ts'
import { planFor, planList, storedPlan } from './rail-plans.query.ts'

/** Who keeps scenarios writes one, and is answered with it. */
function kept(asked: Asked, write: (change: Change) => StoredPlan) {
  demandRail(asked)
  return planFor(asked.actor, asked.command(write))
}

export function railPlanRoutes(app: Server): void {
  mount(app, listRailPlans, ({ db, actor, clock }) => ({
    rows: planList(db, actor),
    maySave: mayKeepRail({ db, actor, clock }),
  }))

  mount(app, compareRailPlans, ({ db, clock, query }) => railComparison(db, { ...query, today: clock.today() }))

  mount(app, getRailPlan, ({ db, actor, params }) => planFor(actor, storedPlan(db, params.id)))

  mount(app, saveRailPlan, (asked) => kept(asked, (change) => saveNewPlan(change, asked.body)))

  mount(app, changeRailPlan, (asked) => kept(asked, (change) => changePlan(change, { ...asked.params, ...asked.body })))

  mount(app, archiveRailPlan, (asked) =>
    kept(asked, (change) => archivePlan(change, { ...asked.params, ...asked.body })),
  )
}
