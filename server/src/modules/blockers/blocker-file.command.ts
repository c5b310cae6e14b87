import { randomUUID } from 'node:crypto'
import type { BlockerFile } from '@pianqu/shared/blockers/blocker.contract.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { filesPerLine } from '@pianqu/shared/reports/line-file.ts'
import type { Change } from '../../db/command.ts'
import { matching } from '../../db/matching.ts'
import { tellOf } from './blocker.repository.ts'
import { blockerFiles } from './blocker.tables.ts'
import { mayAddFiles } from './blocker-page.query.ts'
import { demandBlocker } from './blocker-scope.query.ts'

interface Given {
  readonly id: string
  readonly fileName: string
  readonly fileHash: string
  readonly fileBytes: number
  /** Keeps the bytes; asked only once nothing speaks against the file. */
  readonly keep: () => void
}

/** Puts proof beside a blocker; the same file under the same name is there once. */
export function addBlockerFile(change: Change, { id, keep, ...file }: Given): BlockerFile {
  const { tx, actor, at, audit } = change
  const blocker = demandBlocker(tx, actor, id)
  if (blocker.state === 'closed') throw new ProblemError('blocker/wrong-state')
  if (!mayAddFiles(actor, blocker)) throw new ProblemError('auth/forbidden')
  const present = tx.orm
    .select()
    .from(blockerFiles)
    .where(matching(blockerFiles, { blockerId: id, removedAt: null }))
    .all()
  const same = present.find(({ fileHash, fileName }) => fileHash === file.fileHash && fileName === file.fileName)
  if (!same && present.length >= filesPerLine) {
    throw new ProblemError('blocker/too-many-files', { detail: `每件堵点最多 ${filesPerLine} 个附件` })
  }
  const fileId = same?.fileId ?? randomUUID()
  if (!same) {
    keep()
    const added = { addedBy: actor.userId, addedByName: actor.name, addedAt: at }
    tx.orm
      .insert(blockerFiles)
      .values({ ...file, ...added, fileId, blockerId: id })
      .run()
  }
  const { fileName, fileHash, fileBytes } = file
  audit({
    action: 'blocker.add-file',
    subject: `blocker:${id}`,
    movesFigures: false,
    detail: { number: blocker.number, fileName, fileHash },
  })
  tellOf(change, blocker)
  return { fileId, fileName, fileBytes, by: same?.addedByName ?? actor.name, at: same?.addedAt ?? at }
}
