import { inFull } from '@pianqu/shared/http/page.ts'
import {
  addLineFile as addEndpoint,
  getLineFile,
  listLineFiles,
  removeLineFile as removeEndpoint,
} from '@pianqu/shared/reports/line-file.contract.ts'
import { demandEvidence } from '../../http/demand-evidence.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { addLineFile } from './add-line-file.command.ts'
import { demandReport, lineFile, lineFileList } from './line-files.query.ts'
import { removeLineFile } from './remove-line-file.command.ts'

export function lineFileRoutes(app: Server): void {
  mount(app, listLineFiles, ({ db, actor, params }) => inFull(lineFileList(db, actor, params.id)))

  mount(app, addEndpoint, async ({ db, actor, command, keeping, upload, params }) => {
    demandReport(db, actor, params.id)
    const { fileName, bytes } = await upload()
    const name = demandEvidence({ fileName, bytes })
    const file = { ...params, fileName: name, fileBytes: bytes.length }
    return keeping(bytes, (staged) => command((change) => addLineFile(change, { ...file, ...staged })))
  })

  mount(app, getLineFile, async ({ db, actor, files, params }) => {
    const { fileHash, fileName } = lineFile(db, actor, params)
    return new FileReply(await files.load(fileHash), fileName)
  })

  mount(app, removeEndpoint, ({ command, params }) => {
    command((change) => removeLineFile(change, params))
    return null
  })
}
