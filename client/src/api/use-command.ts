import type { Endpoint, GivenBodyOf, GivenParamsOf } from '@pianqu/shared/http/endpoint.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from './call.ts'
import { type Changes, invalidate } from './invalidate.ts'

/** Who hears what came of one sending. */
export interface Heard<Reply> {
  readonly onSuccess?: (reply: Reply) => void
  readonly onError?: (error: Error) => void
}

interface Sending<Input, Reply> {
  readonly input: Input
  readonly heard?: Heard<Reply> | undefined
}

/** A command as a component has it. */
export interface Change<Input, Reply> {
  readonly mutate: (input: Input, heard?: Heard<Reply>) => void
  readonly mutateAsync: (input: Input) => Promise<Reply>
  readonly isPending: boolean
  readonly error: Error | null
  readonly data: Reply | undefined
  readonly reset: () => void
}

/**
 * Sends something, and has what it changes read again whether or not it landed: a refusal says that the page is old. The
 * answer is heard after that, and also where the page, as it now is, no longer has what sent it.
 */
export function useChange<Input, Reply>(
  send: (input: Input) => Promise<Reply>,
  changes: Changes,
): Change<Input, Reply> {
  const queryClient = useQueryClient()
  const { mutate, mutateAsync, isPending, error, data, reset } = useMutation<Reply, Error, Sending<Input, Reply>>({
    mutationFn: ({ input }) => send(input).finally(() => invalidate(queryClient, changes)),
    onSuccess: (reply, { heard }) => heard?.onSuccess?.(reply),
    onError: (error, { heard }) => heard?.onError?.(error),
  })
  return {
    mutate: (input, heard) => mutate({ input, heard }),
    mutateAsync: (input) => mutateAsync({ input }),
    isPending,
    error,
    data,
    reset,
  }
}

interface Command<E extends Endpoint> {
  readonly params?: GivenParamsOf<E>
  readonly changes: Changes
}

/** A command of the API, always to the same address; it is handed its body. */
export function useCommand<E extends Endpoint>(endpoint: E, { params, changes }: Command<E>) {
  return useChange((body: GivenBodyOf<E>) => call(endpoint, { body, ...(params !== undefined && { params }) }), changes)
}
