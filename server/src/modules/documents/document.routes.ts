import { getBulletinText, getDocument } from '@pianqu/shared/documents/document.contract.ts'
import { documentTypes } from '@pianqu/shared/documents/document-kinds.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { bulletinTextJob } from './bulletin-text.job.ts'
import { citedMinutes } from './cited-minutes.query.ts'
import { citedSnapshot } from './cited-snapshot.query.ts'
import { drawDocumentJob } from './draw-document.job.ts'

export function documentRoutes(app: Server): void {
  mount(app, getBulletinText, ({ db, query, work }) =>
    work(bulletinTextJob, { snapshot: citedSnapshot(db, query).number }),
  )

  mount(app, getDocument, async ({ db, actor, params: { kind }, query, work }) => {
    const number =
      kind === 'minutes.docx' ? citedMinutes(db, { ...query, actor }).snapshot : citedSnapshot(db, query).number
    const { bytes, fileName } = await work(drawDocumentJob, { kind, snapshot: number, actor, number: query.number })
    return new FileReply(bytes, fileName, documentTypes[kind])
  })
}
