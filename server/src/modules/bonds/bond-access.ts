import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type Duty, keepersText, mayImport } from '@pianqu/shared/importing/duty.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../db/database.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { unitName } from '../units/unit.facts.ts'

export interface Asking {
  readonly db: Database
  readonly actor: Actor
  readonly clock: Clock
}

const dutiesOf = ({ db, clock }: Asking): readonly Duty[] => ruleInForce(db, 'duty', monthOfDay(clock.today())).duties

/** Whether this person keeps the bonds: whoever may import allocations may also move them. */
export function mayKeepBonds(asking: Asking): boolean {
  const { db, actor } = asking
  const unit = actor.unitCode ? (unitName(db, actor.unitCode) ?? null) : null
  return mayImport(actor, unit, 'bond-allocations', dutiesOf(asking))
}

/** Throws auth/forbidden where this person does not keep the bonds. */
export function demandBonds(asking: Asking): void {
  if (mayKeepBonds(asking)) return
  throw new ProblemError('auth/forbidden', {
    detail: `当前账号不能更改专项债台账，请联系${keepersText(dutiesOf(asking), 'bonds:import')}`,
  })
}
