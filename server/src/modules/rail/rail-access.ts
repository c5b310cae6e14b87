import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { mayImport } from '@pianqu/shared/importing/duty.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../db/database.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { unitName } from '../units/unit.facts.ts'

interface Asking {
  readonly db: Database
  readonly actor: Actor
  readonly clock: Clock
}

/** Whether this person keeps the network: whoever may import stations may also save scenarios of them. */
export function mayKeepRail({ db, actor, clock }: Asking): boolean {
  const unit = actor.unitCode ? (unitName(db, actor.unitCode) ?? null) : null
  return mayImport(actor, unit, 'rail-stations', ruleInForce(db, 'duty', monthOfDay(clock.today())).duties)
}

/** Throws auth/forbidden where this person does not keep the network. */
export function demandRail(asking: Asking): void {
  if (mayKeepRail(asking)) return
  throw new ProblemError('auth/forbidden', {
    detail: '当前账号不能保存轨道情景，请联系市交通、规划和自然资源部门或市级专班',
  })
}
