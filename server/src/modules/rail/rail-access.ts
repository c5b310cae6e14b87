import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type Duty, keepersText, mayImport } from '@pianqu/shared/importing/duty.ts'
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

const dutiesOf = ({ db, clock }: Asking): readonly Duty[] => ruleInForce(db, 'duty', monthOfDay(clock.today())).duties

/** Whether this person keeps the network: whoever may import stations may also save scenarios of them. */
export function mayKeepRail(asking: Asking): boolean {
  const { db, actor } = asking
  const unit = actor.unitCode ? (unitName(db, actor.unitCode) ?? null) : null
  return mayImport(actor, unit, 'rail-stations', dutiesOf(asking))
}

/** Throws auth/forbidden where this person does not keep the network. */
export function demandRail(asking: Asking): void {
  if (mayKeepRail(asking)) return
  throw new ProblemError('auth/forbidden', {
    detail: `当前账号不能保存轨道情景，请联系${keepersText(dutiesOf(asking), 'rail:import')}`,
  })
}
