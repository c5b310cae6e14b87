import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/command.ts'
import { areaDistricts, areas } from './area.tables.ts'

/** Enters a new area into the registry: it is in the list from the day it is admitted on. */
export function admitArea(tx: Tx, { districtCodes, ...area }: Area): void {
  tx.orm.insert(areas).values(area).run()
  const links = districtCodes.map((districtCode, position) => ({ areaCode: area.code, districtCode, position }))
  tx.orm.insert(areaDistricts).values(links).run()
}

/** Says when an area leaves the list; null: it stays. */
export function setRemovedOn(tx: Tx, code: string, removedOn: Day | null): void {
  tx.orm.update(areas).set({ removedOn }).where(eq(areas.code, code)).run()
}

const isStillReferred = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'

/** Takes back an area that was to be admitted. Throws adjustment/in-use where clusters, boundaries or scores stand on it. */
export function dropArea(tx: Tx, code: string): void {
  try {
    tx.orm.delete(areas).where(eq(areas.code, code)).run()
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    if (isStillReferred(error) || isStillReferred(cause)) throw new ProblemError('adjustment/in-use')
    throw error
  }
}
