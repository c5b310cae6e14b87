import type { Actor } from '@pianqu/shared/access/access.ts'
import type { BondScenario } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { bondScenarios } from '../bond-ledger/bond-ledger.tables.ts'
import type { StoredScenario } from './bond-scenario.repository.ts'

/** A scenario as this person sees it. */
export function scenarioFor(
  actor: Actor,
  { ownerId, ownerName, archivedAt: _archived, ...stored }: StoredScenario,
): BondScenario {
  return { ...stored, by: ownerName, isMine: ownerId === actor.userId }
}

/** Saved scenarios of a year that were not put away, newest first. */
export const scenarioList = ({ orm }: Database, actor: Actor, year: number): BondScenario[] =>
  orm
    .select()
    .from(bondScenarios)
    .where(and(eq(bondScenarios.year, year), isNull(bondScenarios.archivedAt)))
    .orderBy(desc(bondScenarios.at))
    .all()
    .map((stored) => scenarioFor(actor, stored))

/** One scenario by its link, also one that was put away. Throws common/not-found. */
export function oneScenario({ orm }: Database, actor: Actor, id: string): BondScenario {
  const stored = orm.select().from(bondScenarios).where(eq(bondScenarios.scenarioId, id)).get()
  if (!stored) throw new ProblemError('common/not-found', { detail: '没有这个测算方案' })
  return scenarioFor(actor, stored)
}
