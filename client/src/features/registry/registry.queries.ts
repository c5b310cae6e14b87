import {
  addRegistryEvent,
  listRegistryEvents,
  revokeRegistryEvent,
} from '@pianqu/shared/registry/registry-event.contract.ts'
import { queryOf } from '../../api/query-of.ts'
import { useCommand } from '../../api/use-command.ts'

const changes = [listRegistryEvents]

/** Everything that was renamed, merged, transferred or split, the newest first. */
export const registryEventsQuery = queryOf(listRegistryEvents)

export const useAddRegistryEvent = () => useCommand(addRegistryEvent, { changes })

export const useRevokeRegistryEvent = (id: string) => useCommand(revokeRegistryEvent, { params: { id }, changes })
