import type { LightOverrideRow } from '@pianqu/shared/lights/light-override.contract.ts'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { lightOverrides } from './light.tables.ts'

/** Lights of a project that a person decided, newest first. */
export function lightOverrideList(db: Database, code: string): LightOverrideRow[] {
  return db.orm
    .select()
    .from(lightOverrides)
    .where(eq(lightOverrides.projectCode, code))
    .orderBy(desc(lightOverrides.at))
    .all()
    .map(({ byName, endedByName, ...row }) => ({ ...row, by: byName, endedBy: endedByName }))
}
