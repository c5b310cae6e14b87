import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/command.ts'
import { lightOverrides } from './light.tables.ts'

export type StoredOverride = typeof lightOverrides.$inferSelect

/** Every override of a project, those that were ended included. */
export const overridesOf = (tx: Tx, projectCode: string): StoredOverride[] =>
  tx.orm.select().from(lightOverrides).where(eq(lightOverrides.projectCode, projectCode)).all()

/** Throws common/not-found. */
export function getOverride(tx: Tx, projectCode: string, overrideId: string): StoredOverride {
  const found = tx.orm
    .select()
    .from(lightOverrides)
    .where(and(eq(lightOverrides.projectCode, projectCode), eq(lightOverrides.overrideId, overrideId)))
    .get()
  if (!found) throw new ProblemError('common/not-found', { detail: '没有这项人工灯号' })
  return found
}

export function addOverride(tx: Tx, override: StoredOverride): void {
  tx.orm.insert(lightOverrides).values(override).run()
}

export function saveOverride(tx: Tx, { overrideId, ...override }: StoredOverride): void {
  tx.orm.update(lightOverrides).set(override).where(eq(lightOverrides.overrideId, overrideId)).run()
}
