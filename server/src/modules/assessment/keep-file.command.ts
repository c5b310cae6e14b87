import { randomUUID } from 'node:crypto'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { demandOwnAppeal } from './appeal.command.ts'
import { demandFile, type Owner, type StoredFile, storedFilesOf } from './assessment-files.query.ts'
import { assessmentFiles } from './audit.tables.ts'
import { demandAnswering } from './write-reply.command.ts'

/** More than anybody reads. */
const mostFiles = 20

interface Kept {
  readonly year: number
  /** Null: of the reply. */
  readonly appealId: string | null
  readonly fileName: string
  readonly fileBytes: number
  /** Under which the file store keeps the bytes. */
  readonly fileHash: string
  /** Keeps them; asked only once nothing speaks against the file. */
  readonly keep: () => void
}

/** Whose file it is, where it may be added or removed now. */
function demandOwner(change: Change, year: number, appealId: string | null): Owner {
  const unitCode = appealId === null ? demandAnswering(change, year) : demandOwnAppeal(change, year, appealId).unitCode
  return { year, unitCode, appealId }
}

function tell(
  { audit }: Change,
  action: 'add-file' | 'remove-file',
  { year, unitCode, fileName, fileHash }: StoredFile,
): void {
  audit({
    action: `assessment.${action}`,
    subject: `assessment:${year}`,
    movesFigures: false,
    detail: { unitCode, fileName, fileHash },
  })
}

/** Puts evidence beside the own reply or open appeal; the same file under the same name is there once. */
export function addFile(change: Change, { year, appealId, fileName, fileHash, fileBytes, keep }: Kept): StoredFile {
  const { tx, actor, at } = change
  const owner = demandOwner(change, year, appealId)
  const file = { fileName, fileBytes, fileHash }
  const present = storedFilesOf(tx, owner)
  const same = present.find((each) => each.fileHash === file.fileHash && each.fileName === file.fileName)
  if (!same && present.length >= mostFiles) {
    throw new ProblemError('assessment/too-many-files', { detail: `最多 ${mostFiles} 个附件，请先移除不需要的` })
  }
  if (!same) keep()
  const values = { ...owner, ...file, fileId: randomUUID(), addedByName: actor.name, addedAt: at }
  const saved = same ?? tx.orm.insert(assessmentFiles).values(values).returning().get()
  tell(change, 'add-file', saved)
  return saved
}

/** Takes evidence off; the row, the bytes and the trail stay. */
export function removeFile(change: Change, { year, fileId }: { readonly year: number; readonly fileId: string }): void {
  const { tx, actor, at } = change
  const file = demandFile(tx, actor, year, fileId)
  demandOwner(change, year, file.appealId)
  tx.orm.update(assessmentFiles).set({ removedAt: at }).where(eq(assessmentFiles.fileId, fileId)).run()
  tell(change, 'remove-file', file)
}
