import { getBulletinText, getDocument } from '@pianqu/shared/documents/document.contract.ts'
import { documentTypes } from '@pianqu/shared/documents/document-kinds.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type BenefitItem, getBenefitSheet, sheetItemsSchema } from '@pianqu/shared/policy/policy.contract.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { benefitSheetJob } from './benefit-sheet.job.ts'
import { bulletinTextJob } from './bulletin-text.job.ts'
import { citedMinutes } from './cited-minutes.query.ts'
import { citedSnapshot } from './cited-snapshot.query.ts'
import { drawDocumentJob } from './draw-document.job.ts'

/** Throws common/malformed where an address was cut or changed. */
function sheetItems(text: string): BenefitItem[] {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    given = undefined
  }
  const parsed = sheetItemsSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const message = '测算事项读不出来，请回到奖补测算页面重新下载'
  throw new ProblemError('common/malformed', {
    detail: message,
    errors: [{ pointer: '/query/items', code: 'custom', message }],
  })
}

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

  mount(app, getBenefitSheet, async ({ query: { on, who, items }, work }) => {
    const { bytes, fileName } = await work(benefitSheetJob, { on, who, items: sheetItems(items) })
    return new FileReply(bytes, fileName)
  })
}
