import { randomUUID } from 'node:crypto'
import type { ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { saveVersion } from '../../db/save-version.ts'
import { bondScenarios } from '../bond-ledger/bond-ledger.tables.ts'

export type StoredScenario = typeof bondScenarios.$inferSelect

export interface ScenarioContent {
  readonly name: string
  readonly note: string | null
  readonly steps: ScenarioStep[]
}

export function addScenario({ tx, actor, at }: Change, year: number, content: ScenarioContent): StoredScenario {
  return tx.orm
    .insert(bondScenarios)
    .values({ ...content, scenarioId: randomUUID(), year, ownerId: actor.userId, ownerName: actor.name, at })
    .returning()
    .get()
}

/** A scenario that this person may still change. */
export function loadOwnScenario({ tx, actor }: Change, id: string): StoredScenario {
  const scenario = tx.orm.select().from(bondScenarios).where(eq(bondScenarios.scenarioId, id)).get()
  if (!scenario) throw new ProblemError('common/not-found', { detail: '没有这个测算方案' })
  if (scenario.ownerId !== actor.userId) throw new ProblemError('bond/not-own')
  if (scenario.archivedAt) throw new ProblemError('bond/archived')
  return scenario
}

/** Writes the scenario back if it is still the version that was read; otherwise somebody else got there first. */
export const saveScenario = ({ tx, at }: Change, scenario: StoredScenario, version: number): StoredScenario =>
  saveVersion(tx, bondScenarios, ['scenarioId'], { ...scenario, at }, version)
