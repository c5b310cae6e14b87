import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq, exists, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { directives } from './directive.tables.ts'
import type { StoredDirective } from './meeting.repository.ts'

/** The task force, the auditor and the leaders read every directive; a unit those that it leads or joins (domain §13). */
const readsOwnOnly = ({ role }: Pick<Actor, 'role'>): boolean => role === 'department' || role === 'district'

const joins = (unitCode: string): SQL =>
  exists(sql`(SELECT 1 FROM json_each(${directives.coUnits}) WHERE json_each.value = ${unitCode})`)

/** Holds of the directives that this person may read; undefined where all are. */
export function directivesReadBy({ role, unitCode }: Pick<Actor, 'role' | 'unitCode'>): SQL | undefined {
  if (!readsOwnOnly({ role })) return undefined
  return unitCode === null ? sql`0` : or(eq(directives.leadUnit, unitCode), joins(unitCode))
}

/** Throws common/not-found alike for one that is not there and one that is not this person's to read. */
export function demandDirective(db: Database, actor: Pick<Actor, 'role' | 'unitCode'>, id: string): StoredDirective {
  const found = db.orm
    .select()
    .from(directives)
    .where(and(or(eq(directives.directiveId, id), eq(directives.number, id)), directivesReadBy(actor)))
    .get()
  if (!found) throw new ProblemError('common/not-found', { detail: '没有这件议定事项' })
  return found
}
