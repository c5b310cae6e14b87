import { moveProjectToCluster as endpoint } from '@pianqu/shared/projects/membership.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { moveProjectToCluster } from './move-project.command.ts'

export function membershipRoutes(app: Server): void {
  mount(app, endpoint, ({ command, params, body }) =>
    command((change) => moveProjectToCluster(change, { ...params, ...body })),
  )
}
