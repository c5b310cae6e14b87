import type { Actor } from '@pianqu/shared/access/access.ts'
import type { AssessmentFile } from '@pianqu/shared/assessment/reply.contract.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { assessmentFiles } from './audit.tables.ts'
import { demandRound } from './rounds.query.ts'

export type StoredFile = typeof assessmentFiles.$inferSelect

export const assessmentFileOf = ({
  fileId,
  fileName,
  fileBytes,
  addedByName,
  addedAt,
}: StoredFile): AssessmentFile => ({
  fileId,
  fileName,
  fileBytes,
  by: addedByName,
  at: addedAt,
})

export interface Owner {
  readonly year: number
  readonly unitCode: string
  /** Null: of the reply. */
  readonly appealId: string | null
}

const ownedBy = ({ year, unitCode, appealId }: Owner) =>
  and(
    eq(assessmentFiles.year, year),
    eq(assessmentFiles.unitCode, unitCode),
    appealId === null ? isNull(assessmentFiles.appealId) : eq(assessmentFiles.appealId, appealId),
    isNull(assessmentFiles.removedAt),
  )

/** What stands beside a reply or an appeal, the oldest first. */
export const storedFilesOf = ({ orm }: Database, owner: Owner): StoredFile[] =>
  orm.select().from(assessmentFiles).where(ownedBy(owner)).orderBy(asc(assessmentFiles.addedAt)).all()

/** Whether this person reads what a unit wrote: its own, the task force, and the auditor once published. */
export function readsOf({ role, unitCode }: Actor, owner: string, isPublished: boolean): boolean {
  return unitCode === owner || role === 'taskforce' || (role === 'auditor' && isPublished)
}

/** Throws common/not-found alike for a missing file and one of somebody else. */
export function demandFile(db: Database, actor: Actor, year: number, fileId: string): StoredFile {
  const isPublished = demandRound(db, year).stage === 'published'
  const file = db.orm
    .select()
    .from(assessmentFiles)
    .where(and(eq(assessmentFiles.fileId, fileId), eq(assessmentFiles.year, year), isNull(assessmentFiles.removedAt)))
    .get()
  if (file && readsOf(actor, file.unitCode, isPublished)) return file
  throw new ProblemError('common/not-found', { detail: '没有这个附件，或已移除' })
}
