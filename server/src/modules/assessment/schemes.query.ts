import type { Actor } from '@pianqu/shared/access/access.ts'
import { criteriaOf } from '@pianqu/shared/assessment/applicable.ts'
import type { Direction } from '@pianqu/shared/assessment/direction.ts'
import type { SchemePage } from '@pianqu/shared/assessment/scheme.contract.ts'
import type { Scheme } from '@pianqu/shared/assessment/scheme.schema.ts'
import { schemeFaults } from '@pianqu/shared/assessment/scheme-faults.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { matching } from '../../db/matching.ts'
import { assessmentRoundDirections, assessmentSchemes } from './assessment.tables.ts'

export type StoredScheme = typeof assessmentSchemes.$inferSelect

const noSuchScheme = () => new ProblemError('common/not-found', { detail: '没有这个考核方案' })

const schemeOf = ({ createdByName, adoptedByName, ...stored }: StoredScheme): Scheme => ({
  ...stored,
  createdBy: createdByName,
  adoptedBy: adoptedByName,
})

/** Throws common/not-found. */
export function storedScheme({ orm }: Database, schemeId: string): StoredScheme {
  const found = orm.select().from(assessmentSchemes).where(eq(assessmentSchemes.schemeId, schemeId)).get()
  if (!found) throw noSuchScheme()
  return found
}

/** Drafts are those of the task force, and of the auditor who reads everything. */
const seesDrafts = ({ role }: Actor): boolean => role === 'taskforce' || role === 'auditor'

export function schemeList({ orm }: Database, actor: Actor, year: number | undefined) {
  return orm
    .select()
    .from(assessmentSchemes)
    .where(year === undefined ? undefined : eq(assessmentSchemes.year, year))
    .orderBy(desc(assessmentSchemes.year), assessmentSchemes.direction, desc(assessmentSchemes.edition))
    .all()
    .filter(({ status }) => status === 'adopted' || seesDrafts(actor))
    .map((stored) => {
      const { content, ...scheme } = schemeOf(stored)
      const criteria = criteriaOf(content)
      return {
        ...scheme,
        criteria: criteria.length,
        maxTenths: criteria.reduce((sum, { maxTenths }) => sum + maxTenths, 0),
      }
    })
}

export function schemePage(db: Database, stored: StoredScheme): SchemePage {
  const used = db.orm
    .select({ year: assessmentRoundDirections.year })
    .from(assessmentRoundDirections)
    .where(eq(assessmentRoundDirections.schemeId, stored.schemeId))
    .get()
  const faults = stored.status === 'draft' ? schemeFaults(stored.content) : []
  return { ...schemeOf(stored), faults, usedByRound: used !== undefined }
}

/** Throws common/not-found, also for a draft that is not for this person. */
export function schemeFor(db: Database, actor: Actor, schemeId: string): SchemePage {
  const stored = storedScheme(db, schemeId)
  if (stored.status === 'draft' && !seesDrafts(actor)) throw noSuchScheme()
  return schemePage(db, stored)
}

/** Adopted editions of a year and direction, the newest first. */
export const adoptedSchemes = ({ orm }: Database, year: number, direction: Direction): StoredScheme[] =>
  orm
    .select()
    .from(assessmentSchemes)
    .where(matching(assessmentSchemes, { year, direction, status: 'adopted' }))
    .orderBy(desc(assessmentSchemes.effectiveFrom), desc(assessmentSchemes.edition))
    .all()

/** The edition in force on a day. */
export const schemeInForce = (db: Database, year: number, direction: Direction, on: Day): StoredScheme | undefined =>
  adoptedSchemes(db, year, direction).find(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom <= on)
