import type { Actor } from '@pianqu/shared/accounts/access.ts'
import { mayImport } from '@pianqu/shared/accounts/duty.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type ImportKind, importKindNames } from '@pianqu/shared/importing/kinds.ts'
import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { cityRules } from '../rules/rule.facts.ts'
import { unitName } from '../units/unit.facts.ts'
import { imports } from './import.tables.ts'

/** Throws auth/forbidden where this person does not keep this kind of table. */
export function demandImport(db: Database, actor: Actor, kind: ImportKind): void {
  const unit = actor.unitCode ? (unitName(db, actor.unitCode) ?? null) : null
  if (mayImport(actor, unit, kind, cityRules(db).duties)) return
  throw new ProblemError('auth/forbidden', { detail: `当前账号不能导入“${importKindNames[kind]}”，请联系市级专班` })
}

/** The record of an import of a kind that this person may import. Throws common/not-found, also for a kind of others. */
export function openImport(db: Database, importId: string) {
  const record = db.orm.select().from(imports).where(eq(imports.importId, importId)).get()
  if (!record) throw new ProblemError('common/not-found', { detail: '没有这次导入' })
  return record
}
