import { type Actor, may, type Permission } from '@pianqu/shared/access/access.ts'
import { getSession, type Session } from '@pianqu/shared/accounts/session.contract.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { queryOf } from '../api/query-of.ts'
import { paths } from '../navigation/paths.ts'

/** A page stays whose it is: what is asked again along with everything else may be answered to somebody else by then. */
function keepPerson(known: unknown, answered: unknown): unknown {
  const [before, now] = [known, answered] as [Session | undefined, Session]
  return before && before.actor.userId !== now.actor.userId ? before : now
}

/** Whose page this is; asked once, and of another person only after signing in or out. */
export const sessionQuery = queryOf(
  getSession,
  { asWhoever: true },
  { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, structuralSharing: keepPerson },
)

/** The session of the person who looks at the page; pages stand behind the sign-in, so there is one. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}

/** Asks whether the person may do something: `const mayUse = useMay(); mayUse('accounts:write')`. */
export function useMay(): (...anyOf: Permission[]) => boolean {
  const { actor } = useSession()
  return (...anyOf) => mayAny(actor, anyOf)
}

/** Whether the person holds one of the permissions. */
export function mayAny(actor: Pick<Actor, 'role'>, anyOf: readonly Permission[]): boolean {
  return anyOf.some((permission) => may(actor, permission))
}

/** Where a person starts: a district at its month, the task force at its desk, a department at what waits, others at the figures, the administrator at the accounts. */
export function homeOf(actor: Pick<Actor, 'role'>) {
  if (may(actor, 'reports:write')) return paths.dispatch()
  if (may(actor, 'reports:review')) return paths.review()
  // Who answers and files nothing begins with what waits: a department.
  if (may(actor, 'blockers:answer')) return paths.inbox()
  return may(actor, 'figures:read') ? paths.overview() : paths.accounts()
}
