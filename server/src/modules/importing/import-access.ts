import { type Actor, may } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { mayFillIn, mayImport, mayReadImports } from '@pianqu/shared/importing/duty.ts'
import { type ImportKind, importKindNames } from '@pianqu/shared/importing/kinds.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../db/database.ts'
import { type ImportRecord, importById } from '../evidence/import.facts.ts'
import { reportHead } from '../months/report.facts.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { unitName } from '../units/unit.facts.ts'

interface Asking {
  readonly db: Database
  readonly actor: Actor
  readonly clock: Clock
}

/** Throws auth/forbidden where this person neither keeps this kind of table nor fills it in. */
export function demandImport({ db, actor, clock }: Asking, kind: ImportKind): void {
  if (mayFillIn(actor, kind)) return
  const unit = actor.unitCode ? (unitName(db, actor.unitCode) ?? null) : null
  if (mayImport(actor, unit, kind, ruleInForce(db, 'duty', monthOfDay(clock.today())).duties)) return
  throw new ProblemError('auth/forbidden', { detail: `当前账号不能导入“${importKindNames[kind]}”，请联系市级专班` })
}

const noSuchImport = () => new ProblemError('common/not-found', { detail: '没有这次导入' })

/** The same for an import that was: of monthly reports a district knows those of its own. Throws common/not-found, too. */
export function demandRecord(asking: Asking, { kind, reportId }: ImportRecord): void {
  const { db, actor } = asking
  if (!mayFillIn(actor, kind) && !mayReadImports(actor, kind)) throw noSuchImport()
  demandImport(asking, kind)
  if (!mayFillIn(actor, kind)) return
  if (reportId === null || reportHead(db, reportId)?.unitCode !== actor.unitCode) throw noSuchImport()
}

/** The record of an import. Throws common/not-found. */
export function openImport(db: Database, importId: string): ImportRecord {
  const record = importById(db, importId)
  if (!record) throw noSuchImport()
  return record
}

/** Throws common/not-found and auth/forbidden as for changing it; the auditor, who brings none, reads the faults of all. */
export function demandFaults(asking: Asking, record: ImportRecord): void {
  if (!may(asking.actor, 'reports:read')) demandRecord(asking, record)
}

/** The record of an import that this person may read. Throws common/not-found alike for a missing and a closed one. */
export function readableImport(db: Database, actor: Actor, importId: string): ImportRecord {
  const record = openImport(db, importId)
  if (!mayReadImports(actor, record.kind)) throw noSuchImport()
  return record
}
