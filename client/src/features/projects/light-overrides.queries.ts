import {
  endLightOverride,
  listLightOverrides,
  setLightOverride,
} from '@pianqu/shared/lights/light-override.contract.ts'
import { call } from '../../api/call.ts'
import { everything } from '../../api/invalidate.ts'
import { queryOf } from '../../api/query-of.ts'
import { useChange, useCommand } from '../../api/use-command.ts'

/** Lights of a project that a person decided, and from when a new one can hold. */
export const lightOverridesQuery = (code: string) => queryOf(listLightOverrides, { params: { code } })

/** A light moves lists and sums everywhere. */
const changes = everything

export const useSetLightOverride = (code: string) => useCommand(setLightOverride, { params: { code }, changes })

export const useEndLightOverride = (code: string, overrideId: string) =>
  useChange((reason: string) => call(endLightOverride, { params: { code, overrideId }, body: { reason } }), changes)
