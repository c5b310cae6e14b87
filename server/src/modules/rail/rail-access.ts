import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { mayImport } from '@pianqu/shared/importing/duty.ts'
import type { Database } from '../../db/database.ts'
import { cityRules } from '../rules/rule.facts.ts'
import { unitName } from '../units/unit.facts.ts'

/** Whether this person keeps the network: whoever may import stations may also save scenarios of them. */
export function mayKeepRail(db: Database, actor: Actor): boolean {
  const unit = actor.unitCode ? (unitName(db, actor.unitCode) ?? null) : null
  return mayImport(actor, unit, 'rail-stations', cityRules(db).duties)
}

/** Throws auth/forbidden where this person does not keep the network. */
export function demandRail(db: Database, actor: Actor): void {
  if (mayKeepRail(db, actor)) return
  throw new ProblemError('auth/forbidden', {
    detail: '当前账号不能保存轨道情景，请联系市交通、规划和自然资源部门或市级专班',
  })
}
