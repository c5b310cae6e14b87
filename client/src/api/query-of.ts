import type { Endpoint, ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { type QueryKey, queryOptions, skipToken, type UndefinedInitialDataOptions } from '@tanstack/react-query'
import { call, type Given } from './call.ts'

/** The first word of every key: an endpoint is known by its method and its address, and no two share them. */
const endpointName = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): string => `${method} ${path}`

type Asked = Readonly<Record<string, unknown>>

/** As the address carries it: a number is its digits, and what is not given is not there. */
function inAddress(values: unknown): Asked | undefined {
  const given = Object.entries((values ?? {}) as Asked).filter(([, value]) => value !== undefined && value !== null)
  return given.length > 0 ? Object.fromEntries(given.map(([name, value]) => [name, String(value)])) : undefined
}

/** Questions that the server cannot tell apart have one key. */
export function keyOf<E extends Endpoint>(endpoint: E, { params, query, body }: Given<E> = {}): QueryKey {
  const [inPath, inQuery] = [inAddress(params), inAddress(query)]
  const given = { ...(inPath && { params: inPath }), ...(inQuery && { query: inQuery }), ...(body && { body }) }
  return [endpointName(endpoint), given]
}

/** Whether a key asks this endpoint, whatever was given. */
export const asks = (endpoint: Endpoint, key: QueryKey): boolean => key[0] === endpointName(endpoint)

/** How a query is kept where it differs from all others. */
type Habits<E extends Endpoint> = Pick<
  UndefinedInitialDataOptions<ReplyOf<E>>,
  'enabled' | 'gcTime' | 'placeholderData' | 'refetchInterval' | 'retry' | 'staleTime' | 'structuralSharing'
>

/** Reads an endpoint; the key, the signal and the type of the answer follow from it. */
export function queryOf<E extends Endpoint>(endpoint: E, given?: Given<E>, habits?: Habits<E>) {
  return queryOptions({
    ...habits,
    queryKey: keyOf(endpoint, given),
    queryFn: ({ signal }) => call(endpoint, given, signal),
  })
}

/** Reads an endpoint as soon as there is something to ask; nothing is asked before. */
export function queryOnceGiven<E extends Endpoint>(endpoint: E, given: Given<E> | undefined, habits?: Habits<E>) {
  return queryOptions({
    ...habits,
    queryKey: given ? keyOf(endpoint, given) : [endpointName(endpoint), null],
    queryFn: given ? ({ signal }: { readonly signal: AbortSignal }) => call(endpoint, given, signal) : skipToken,
  })
}

/** For a query of one thing: while another is on its way, nothing is shown of the one before. */
export const withoutPrevious = { placeholderData: () => undefined }
