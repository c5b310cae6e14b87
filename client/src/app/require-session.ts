import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { ApiProblem, isUnreached } from '../api/api-problem.ts'
import { setPageOwner } from '../api/page-owner.ts'
import { paths, patterns } from '../navigation/paths.ts'
import { homeOf, mayAny, sessionQuery } from '../session/actor.tsx'
import { forgetSession, keptSession } from '../session/kept-session.ts'

interface Location {
  readonly href: string
  readonly pathname: string
}

const isPresenting = (pathname: string): boolean => /^\/meetings\/[^/]+\/present$/.test(pathname)

/** Lets in who is signed in; sends others to the sign-in, to a password of their own and to a second factor, which return them to the page they asked for. */
export async function requireSession(queryClient: QueryClient, { href, pathname }: Location): Promise<void> {
  const asked = href === patterns.overview ? {} : { next: href }
  const answered = await queryClient.fetchQuery(sessionQuery).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.code === 'auth/signed-out') {
      forgetSession()
      throw redirect(paths.signIn(asked))
    }
    // Who looked at the page goes on looking at it while the server is away.
    const known = isUnreached(error) ? queryClient.getQueryData(sessionQuery.queryKey) : undefined
    if (known) return known
    const kept = isUnreached(error) && isPresenting(pathname) ? keptSession() : null
    if (!kept) throw error
    // A meeting goes on without network, as whose it was; asked again once the server answers.
    queryClient.setQueryData(sessionQuery.queryKey, kept)
    return kept
  })
  // The page keeps its person, whoever is signed in by now.
  const session = queryClient.getQueryData(sessionQuery.queryKey) ?? answered
  if (session.owes === 'password') throw redirect(paths.oneTime(asked))
  if (session.owes === 'second-factor') throw redirect(paths.secondFactor(asked))
  setPageOwner(session.actor.userId)
  const isHome = pathname === patterns.overview
  if (isHome && !mayAny(session.actor, ['figures:read'])) throw redirect(homeOf(session.actor))
}
