import {
  addRegistryEvent as addEndpoint,
  findFormer,
  listRegistryEvents,
  revokeRegistryEvent as revokeEndpoint,
} from '@pianqu/shared/registry/registry-event.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { addRegistryEvent } from './add-registry-event.command.ts'
import { becomeOf, registryEventPage } from './list-registry-events.query.ts'
import { revokeRegistryEvent } from './revoke-registry-event.command.ts'

export function registryRoutes(app: Server): void {
  mount(app, listRegistryEvents, ({ db, query }) => registryEventPage(db, query))
  mount(app, findFormer, ({ db, query }) => becomeOf(db, query))
  mount(app, addEndpoint, ({ command, body }) => command((change) => addRegistryEvent(change, body)))
  mount(app, revokeEndpoint, ({ command, params, body }) =>
    command((change) => revokeRegistryEvent(change, { ...params, ...body })),
  )
}
