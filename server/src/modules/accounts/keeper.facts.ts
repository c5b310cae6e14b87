import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type Duty, keepersText, mayKeep } from '@pianqu/shared/importing/duty.ts'
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

/** Whether this person keeps what a duty is about: whoever may import its tables may also change what they hold. */
export function isKeeper(asking: Asking, duty: Duty['permission']): boolean {
  const { db, actor } = asking
  const unit = actor.unitCode ? (unitName(db, actor.unitCode) ?? null) : null
  return mayKeep(actor, unit, duty, dutiesOf(asking))
}

/** Throws auth/forbidden where this person does not keep it, saying who does. */
export function demandKeeper(asking: Asking, duty: Duty['permission'], doing: string): void {
  if (isKeeper(asking, duty)) return
  throw new ProblemError('auth/forbidden', {
    detail: `当前账号不能${doing}，请联系${keepersText(dutiesOf(asking), duty)}`,
  })
}
