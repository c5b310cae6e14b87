import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { mayImport } from '@pianqu/shared/importing/duty.ts'
import type { Database } from '../../db/database.ts'
import { cityRules } from '../rules/rule.facts.ts'
import { unitName } from '../units/unit.facts.ts'

/** Whether this person keeps the bonds: whoever may import allocations may also move them. */
export function mayKeepBonds(db: Database, actor: Actor): boolean {
  const unit = actor.unitCode ? (unitName(db, actor.unitCode) ?? null) : null
  return mayImport(actor, unit, 'bond-allocations', cityRules(db).duties)
}

/** Throws auth/forbidden where this person does not keep the bonds. */
export function demandBonds(db: Database, actor: Actor): void {
  if (mayKeepBonds(db, actor)) return
  throw new ProblemError('auth/forbidden', { detail: '当前账号不能更改专项债台账，请联系市财政部门或市级专班' })
}
