import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { getOc4ids } from '@pianqu/shared/open-data/oc4ids.contract.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { keptPackage } from './kept-package.query.ts'
import { oc4idsJob } from './oc4ids.job.ts'

const unpacked = promisify(gunzip)

export function oc4idsRoutes(app: Server): void {
  mount(app, getOc4ids, async ({ db, actor, publicUrl, settings, request, reply, work }) => {
    const origin = publicUrl ? new URL(publicUrl).origin : `${request.protocol}://${request.host}`
    const asking = { actor, uri: `${origin}${getOc4ids.path}`, prefix: settings.oc4idsPrefix }
    const packed = await keptPackage(db, asking, () => work(oc4idsJob, asking))
    reply.header('vary', 'accept-encoding')
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? ''))
      return new FileReply(await unpacked(packed), null, 'application/json; charset=utf-8')
    reply.header('content-encoding', 'gzip')
    return new FileReply(packed, null, 'application/json; charset=utf-8')
  })
}
