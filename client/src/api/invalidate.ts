import type { Endpoint } from '@pianqu/shared/http/endpoint.ts'
import type { Query, QueryClient } from '@tanstack/react-query'
import { asks } from './query-of.ts'

/** An endpoint and everything below its address. */
export interface Below {
  readonly below: string
}

/** What may have changed: what an endpoint answers, or all that lies below one. */
export type Changed = Endpoint | Below

/** What may have changed where every figure may have. */
export const everything = 'everything'

export type Changes = readonly Changed[] | typeof everything

/** A list, its members and what belongs to each: whoever adds a read there need not remember to name it. */
export const below = ({ path }: Pick<Endpoint, 'path'>): Below => ({ below: path })

function isHit(changed: Changed, { queryKey }: Query): boolean {
  if ('method' in changed) return asks(changed, queryKey)
  const path = String(queryKey[0]).replace(/^[A-Z]+ /, '')
  return path === changed.below || path.startsWith(`${changed.below}/`)
}

/** Has what changed read again: at once where it is in sight, else when it is looked at. */
export function invalidate(queryClient: QueryClient, changes: Changes): Promise<void> {
  if (changes === everything) return queryClient.invalidateQueries()
  return queryClient.invalidateQueries({ predicate: (query) => changes.some((changed) => isHit(changed, query)) })
}
