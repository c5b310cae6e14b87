import {
  endLightOverride,
  listLightOverrides,
  setLightOverride,
} from '@pianqu/shared/lights/light-override.contract.ts'
import { everything } from '../../api/invalidate.ts'
import { queryOf } from '../../api/query-of.ts'
import { useCommand } from '../../api/use-command.ts'

/** Lights of a project that a person decided, and from when a new one can hold. */
export const lightOverridesQuery = (code: string) => queryOf(listLightOverrides, { params: { code } })

/** A light moves lists and sums everywhere. */
const changes = everything

export const useSetLightOverride = (code: string) => useCommand(setLightOverride, { params: { code }, changes })

export const useEndLightOverride = (code: string, overrideId: string) =>
  useCommand(endLightOverride, { params: { code, overrideId }, changes })
