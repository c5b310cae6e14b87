import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import {
  endLightOverride,
  listLightOverrides,
  setLightOverride,
} from '@pianqu/shared/lights/light-override.contract.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** Lights of a project that a person decided, and from when a new one can hold. */
export const lightOverridesQuery = (code: string) =>
  queryOptions({
    queryKey: ['projects', code, 'light-overrides'],
    queryFn: ({ signal }) => call(listLightOverrides, { params: { code } }, signal),
  })

/** A light moves lists and sums everywhere. */
function useRefreshing<Input, Reply>(send: (input: Input) => Promise<Reply>) {
  const queryClient = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => queryClient.invalidateQueries() })
}

export const useSetLightOverride = (code: string) =>
  useRefreshing((body: GivenBodyOf<typeof setLightOverride>) => call(setLightOverride, { params: { code }, body }))

export const useEndLightOverride = (code: string, overrideId: string) =>
  useRefreshing((reason: string) => call(endLightOverride, { params: { code, overrideId }, body: { reason } }))
