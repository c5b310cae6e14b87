import type { Endpoint, GivenBodyOf, GivenParamsOf, GivenQueryOf, ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { addressOf } from './address.ts'
import { isOfGateway, problemOfReply, unexpected, unreachable } from './api-problem.ts'
import { keptReplies } from './kept-replies.ts'
import { ownerHeaders } from './page-owner.ts'
import { answered, unanswered } from './reach.ts'

/** What the caller gives: the parts the contract names, and only those. */
export interface Given<E extends Endpoint> {
  readonly params?: GivenParamsOf<E>
  readonly query?: GivenQueryOf<E>
  readonly body?: GivenBodyOf<E>
  /** Sent again under the same key, a write is done once. */
  readonly key?: string
  /** Asked by whoever is signed in, and not by whom the page belongs to. */
  readonly asWhoever?: boolean
}

const asValues = (given: unknown) => given as Record<string, unknown> | undefined

/** The address of a file to download, for the `href` of a link. */
export function fileAddress<E extends Endpoint>(endpoint: E, given: Omit<Given<E>, 'body'> = {}): string {
  return addressOf(endpoint, asValues(given.params), asValues(given.query))
}

/**
 * Calls the API as its contract says and answers the parsed reply; throws `ApiProblem`. A reading that is asked again says what
 * it knows, and is answered with the very same where nothing has changed.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  given: Given<E> = {},
  signal?: AbortSignal,
): Promise<ReplyOf<E>> {
  const address = addressOf(endpoint, asValues(given.params), asValues(given.query))
  const known = endpoint.method === 'GET' ? keptReplies.get(address) : undefined
  const reply = await send(address, endpoint.method, { ...given, tag: known?.tag }, signal)
  if (known && reply.status === 304) return known.reply as ReplyOf<E>
  const body: unknown = reply.status === 204 ? null : await reply.json().catch(() => undefined)
  if (!reply.ok) throw problemOfReply(reply.status, body)
  const parsed = parseReply(endpoint, reply.status, body)
  const tag = endpoint.method === 'GET' ? reply.headers.get('etag') : null
  if (tag !== null) keptReplies.put(address, { tag, reply: parsed })
  return parsed
}

type Sent = Omit<Given<Endpoint>, 'params' | 'query'> & { readonly tag: string | undefined }

function headersOf({ body, key, asWhoever, tag }: Sent): Record<string, string> {
  return {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(tag !== undefined && { 'if-none-match': tag }),
    ...(!asWhoever && ownerHeaders()),
  }
}

async function send(address: string, method: string, given: Sent, signal?: AbortSignal): Promise<Response> {
  const { body } = given
  const content = { headers: headersOf(given), ...(body !== undefined && { body: JSON.stringify(body) }) }
  try {
    const reply = await fetch(address, { method, credentials: 'same-origin', ...content, ...(signal && { signal }) })
    if (isOfGateway(reply.status)) unanswered()
    else answered()
    return reply
  } catch (error) {
    if (signal?.aborted) throw error
    unanswered()
    throw unreachable()
  }
}

/** The cast says what `safeParse` has just proved. */
export function parseReply<E extends Endpoint>(endpoint: E, status: number, body: unknown): ReplyOf<E> {
  const parsed = endpoint.reply.safeParse(body)
  if (!parsed.success) throw unexpected(status)
  return parsed.data as ReplyOf<E>
}
