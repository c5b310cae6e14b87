import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { LineFile } from '@pianqu/shared/reports/line-file.contract.ts'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { matching } from '../../db/matching.ts'
import { reports } from '../months/report.tables.ts'
import { lineFiles } from './line-file.tables.ts'
import { noSuchReport } from './report.repository.ts'
import { demandOpen } from './report-scope.ts'

type StoredFile = typeof lineFiles.$inferSelect

export const lineFileOf = ({
  fileId,
  projectCode,
  fileName,
  fileBytes,
  addedByName,
  addedAt,
}: StoredFile): LineFile => ({
  fileId,
  projectCode,
  fileName,
  fileBytes,
  by: addedByName,
  at: addedAt,
})

/** Throws common/not-found alike for a missing report and one of somebody else. */
export function demandReport(db: Database, actor: Actor, id: string): void {
  const report = db.orm.select().from(reports).where(eq(reports.reportId, id)).get()
  if (!report) throw noSuchReport()
  demandOpen(actor, report)
}

/** The files beside the lines of a report, oldest first. */
export function lineFileList(db: Database, actor: Actor, id: string): LineFile[] {
  demandReport(db, actor, id)
  return db.orm
    .select()
    .from(lineFiles)
    .where(matching(lineFiles, { reportId: id, removedAt: null }))
    .orderBy(asc(lineFiles.addedAt), asc(lineFiles.fileId))
    .all()
    .map(lineFileOf)
}

export interface Place {
  readonly id: string
  readonly projectCode: string
  readonly fileId: string
}

/** Holds of the file at a place that was not removed. */
export const standingFile = ({ id, projectCode, fileId }: Place) =>
  matching(lineFiles, { fileId, reportId: id, projectCode, removedAt: null })

export const noSuchFile = () => new ProblemError('common/not-found', { detail: '没有这个附件，或已移除' })

/** One file that is still beside its line. Throws common/not-found, for one of somebody else as well. */
export function lineFile(db: Database, actor: Actor, place: Place): StoredFile {
  demandReport(db, actor, place.id)
  const file = db.orm.select().from(lineFiles).where(standingFile(place)).get()
  if (!file) throw noSuchFile()
  return file
}
