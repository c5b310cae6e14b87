import {
  addReplyFile,
  concludeReply as concludeEndpoint,
  getAssessmentFile,
  listAssessmentReplies,
  removeAssessmentFile,
  saveOwnReply as saveOwnReplyEndpoint,
} from '@pianqu/shared/assessment/reply.contract.ts'
import {
  addAppeal as addAppealEndpoint,
  addAppealFile,
  decideAppeal as decideAppealEndpoint,
  listAppeals,
} from '@pianqu/shared/assessment/results/appeal.contract.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { demandEvidence } from '../../http/demand-evidence.ts'
import { type Context, FileReply, mount, type Server } from '../../http/mount.ts'
import { addAppeal, decideAppeal } from './appeal.command.ts'
import { appealList, appealOf } from './appeals.query.ts'
import { assessmentFileOf, demandFile } from './assessment-files.query.ts'
import { addFile, removeFile } from './keep-file.command.ts'
import { replyList, replyOf } from './replies.query.ts'
import { concludeReply, saveOwnReply } from './write-reply.command.ts'

type Uploading = Pick<Context<typeof addReplyFile>, 'command' | 'keeping' | 'upload'>

async function keepEvidence({ command, keeping, upload }: Uploading, year: number, appealId: string | null) {
  const { fileName, bytes } = await upload()
  const name = demandEvidence({ fileName, bytes })
  const kept = { year, appealId, fileName: name, fileBytes: bytes.length }
  return keeping(bytes, (file) => assessmentFileOf(command((change) => addFile(change, { ...kept, ...file }))))
}

function appealRoutes(app: Server): void {
  mount(app, listAppeals, ({ db, actor, params }) => inFull(appealList(db, actor, params.year)))

  mount(app, addAppealEndpoint, ({ db, command, params, body }) =>
    appealOf(
      db,
      command((change) => addAppeal(change, { ...params, ...body })),
    ),
  )

  mount(app, addAppealFile, (context) => keepEvidence(context, context.params.year, context.params.appealId))

  mount(app, decideAppealEndpoint, ({ db, command, params, body }) =>
    appealOf(
      db,
      command((change) => decideAppeal(change, { ...params, ...body })),
    ),
  )
}

export function assessmentReplyRoutes(app: Server): void {
  mount(app, listAssessmentReplies, ({ db, actor, params }) => inFull(replyList(db, actor, params.year)))

  mount(app, saveOwnReplyEndpoint, ({ db, actor, command, params, body }) => {
    command((change) => saveOwnReply(change, { ...params, ...body }))
    return replyOf(db, actor, params.year, actor.unitCode ?? '')
  })

  mount(app, addReplyFile, (context) => keepEvidence(context, context.params.year, null))

  mount(app, concludeEndpoint, ({ db, actor, command, params, body }) => {
    command((change) => concludeReply(change, { ...params, ...body }))
    return replyOf(db, actor, params.year, params.unitCode)
  })

  mount(app, getAssessmentFile, async ({ db, actor, files, params }) => {
    const { fileHash, fileName } = demandFile(db, actor, params.year, params.fileId)
    return new FileReply(await files.load(fileHash), fileName)
  })

  mount(app, removeAssessmentFile, ({ command, params }) => {
    command((change) => removeFile(change, params))
    return null
  })

  appealRoutes(app)
}
