import type { Actor } from '@pianqu/shared/access/access.ts'
import { getSession, type Session, sessionSchema } from '@pianqu/shared/accounts/session.contract.ts'
import { type QueryClient, queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { setPageOwner } from '../api/page-owner.ts'
import { sessionQuery, useSession } from './actor.tsx'

const channelName = 'pianqu.session'

/** Who is signed in in this browser, as far as it was heard: all its windows share one session. */
const presentKey = [...sessionQuery.queryKey, 'present']
const presentQuery = queryOptions<Session>({ queryKey: presentKey, queryFn: skipToken })

/** The page becomes the page of whoever has just signed in; other windows are told. */
export function beginSession(queryClient: QueryClient, session: Session): void {
  queryClient.clear()
  setPageOwner(session.actor.userId)
  queryClient.setQueryData(sessionQuery.queryKey, session)
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(session)
  channel.close()
}

/** Hears who signs in in another window, as long as the page is there. */
export function hearSignIns(queryClient: QueryClient): void {
  if (typeof BroadcastChannel === 'undefined') return
  new BroadcastChannel(channelName).addEventListener('message', ({ data }) => {
    const session = sessionSchema.safeParse(data)
    if (session.success) queryClient.setQueryData(presentKey, session.data)
  })
}

/** For a page that was told to belong to somebody else. */
export function askWhoIsPresent(queryClient: QueryClient): void {
  void queryClient
    .fetchQuery({ queryKey: presentKey, queryFn: () => call(getSession, { asWhoever: true }), staleTime: 0 })
    .catch(() => undefined)
}

/** Who has signed in instead of whom the page belongs to; null where nobody has. */
export function useOtherPerson(): Actor | null {
  const { actor } = useSession()
  const { data: present } = useQuery(presentQuery)
  return present && present.actor.userId !== actor.userId ? present.actor : null
}
