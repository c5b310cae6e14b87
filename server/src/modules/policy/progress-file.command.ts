import { randomUUID } from 'node:crypto'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { chineseNumber } from '@pianqu/shared/policy/address.ts'
import type { PolicyFile } from '@pianqu/shared/policy/follow-up.contract.ts'
import { filesPerLine } from '@pianqu/shared/reports/line-file.ts'
import type { Change } from '../../db/command.ts'
import { matching } from '../../db/matching.ts'
import { demandMeasure, demandOwner } from './keep-follow-up.command.ts'
import { policyFiles, policyProgress } from './policy.tables.ts'

interface Given {
  /** Of what was written down about a measure. */
  readonly id: string
  readonly fileName: string
  readonly fileHash: string
  readonly fileBytes: number
  /** Keeps the bytes; asked only once nothing speaks against the file. */
  readonly keep: () => void
}

/** Puts evidence beside how a measure stands; the same file under the same name is there once. */
export function addProgressFile(change: Change, { id, keep, ...file }: Given): PolicyFile {
  const { tx, actor, at, audit } = change
  const progress = tx.orm
    .select()
    .from(policyProgress)
    .where(matching(policyProgress, { progressId: id }))
    .get()
  if (!progress) throw new ProblemError('common/not-found', { detail: '没有这条进展' })
  const { document, measure } = demandMeasure(change, { document: progress.documentCode, measure: progress.measure })
  demandOwner(change, measure.owners)
  const present = tx.orm
    .select()
    .from(policyFiles)
    .where(matching(policyFiles, { progressId: id, removedAt: null }))
    .all()
  const same = present.find(({ fileHash, fileName }) => fileHash === file.fileHash && fileName === file.fileName)
  if (!same && present.length >= filesPerLine) {
    throw new ProblemError('policy/too-many-files', { detail: `每条进展最多 ${filesPerLine} 个附件` })
  }
  const fileId = same?.fileId ?? randomUUID()
  if (!same) {
    keep()
    tx.orm
      .insert(policyFiles)
      .values({ ...file, fileId, progressId: id, addedByName: actor.name, addedAt: at })
      .run()
  }
  audit({
    action: 'policy.add-file',
    subject: `policy:${document.code}-${measure.number}`,
    movesFigures: false,
    detail: {
      address: `${document.shortTitle}第${chineseNumber(measure.number)}条`,
      ...{ quarter: progress.quarter, fileName: file.fileName, fileHash: file.fileHash },
    },
  })
  return {
    ...{ fileId, fileName: file.fileName, fileBytes: file.fileBytes },
    ...{ by: same?.addedByName ?? actor.name, at: same?.addedAt ?? at },
  }
}
