import { getOc4ids } from '@pianqu/shared/open-data/oc4ids.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { oc4idsJob } from './oc4ids.job.ts'

export function oc4idsRoutes(app: Server): void {
  mount(app, getOc4ids, ({ actor, publicUrl, settings, request, work }) => {
    const origin = publicUrl ? new URL(publicUrl).origin : `${request.protocol}://${request.host}`
    return work(oc4idsJob, { actor, uri: `${origin}${getOc4ids.path}`, prefix: settings.oc4idsPrefix })
  })
}
