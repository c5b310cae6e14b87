import { inFull } from '@pianqu/shared/http/page.ts'
import {
  addLineFile as addEndpoint,
  getLineFile,
  listLineFiles,
  removeLineFile as removeEndpoint,
} from '@pianqu/shared/reports/line-file.contract.ts'
import { demandEvidence } from '../../http/demand-evidence.ts'
import { sha256 } from '../../http/file-store.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { addLineFile } from './add-line-file.command.ts'
import { demandReport, lineFile, lineFileList } from './line-files.query.ts'
import { removeLineFile } from './remove-line-file.command.ts'

export function lineFileRoutes(app: Server): void {
  mount(app, listLineFiles, ({ db, actor, params }) => inFull(lineFileList(db, actor, params.id)))

  mount(app, addEndpoint, async ({ db, actor, command, files, upload, params }) => {
    demandReport(db, actor, params.id)
    const { fileName, bytes } = await upload()
    const name = demandEvidence({ fileName, bytes })
    const keep = () => files.keep(bytes)
    const file = { ...params, fileName: name, fileHash: sha256(bytes), fileBytes: bytes.length, keep }
    return command((change) => addLineFile(change, file))
  })

  mount(app, getLineFile, ({ db, actor, files, params }) => {
    const { fileHash, fileName } = lineFile(db, actor, params)
    return new FileReply(files.read(fileHash), fileName)
  })

  mount(app, removeEndpoint, ({ command, params }) => {
    command((change) => removeLineFile(change, params))
    return null
  })
}
