import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { ApiProblem } from '../api/api-problem.ts'
import { setPageOwner } from '../api/page-owner.ts'
import { paths, patterns } from '../navigation/paths.ts'
import { homeOf, mayAny, sessionQuery } from '../session/actor.tsx'

interface Location {
  readonly href: string
  readonly pathname: string
}

/** Lets in who is signed in; sends others to the sign-in, and to a password of their own, which return them to the page they asked for. */
export async function requireSession(queryClient: QueryClient, { href, pathname }: Location): Promise<void> {
  const asked = href === patterns.overview ? {} : { next: href }
  const answered = await queryClient.fetchQuery(sessionQuery).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.code === 'auth/signed-out') {
      throw redirect(paths.signIn(asked))
    }
    throw error
  })
  // The page keeps its person, whoever is signed in by now.
  const session = queryClient.getQueryData(sessionQuery.queryKey) ?? answered
  if (session.hasOneTimePassword) throw redirect(paths.oneTime(asked))
  setPageOwner(session.actor.userId)
  const isHome = pathname === patterns.overview
  if (isHome && !mayAny(session.actor, ['figures:read'])) throw redirect(homeOf(session.actor))
}
