import type { Endpoint, GivenBodyOf, GivenParamsOf } from '@pianqu/shared/http/endpoint.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from './call.ts'
import { type Changes, invalidate } from './invalidate.ts'

/** Sends something, and has what it changes read again whether or not it landed: a refusal says that the page is old. */
export function useChange<Input, Reply>(send: (input: Input) => Promise<Reply>, changes: Changes) {
  const queryClient = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => invalidate(queryClient, changes) })
}

interface Command<E extends Endpoint> {
  readonly params?: GivenParamsOf<E>
  readonly changes: Changes
}

/** A command of the API, always to the same address; it is handed its body. */
export function useCommand<E extends Endpoint>(endpoint: E, { params, changes }: Command<E>) {
  return useChange((body: GivenBodyOf<E>) => call(endpoint, { body, ...(params !== undefined && { params }) }), changes)
}
