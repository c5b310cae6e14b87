import {
  moveProjectToCluster as endpoint,
  moveProjectsToCluster as severalEndpoint,
} from '@pianqu/shared/projects/membership.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { moveProjectsToCluster, moveProjectToCluster } from './move-project.command.ts'

export function membershipRoutes(app: Server): void {
  mount(app, endpoint, ({ command, params, body }) =>
    command((change) => moveProjectToCluster(change, { ...params, ...body })),
  )

  mount(app, severalEndpoint, ({ command, body }) => command((change) => moveProjectsToCluster(change, body)))
}
