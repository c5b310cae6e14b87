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

/** Lets in who is signed in; sends others to the sign-in, which returns them to the page they asked for. */
export async function requireSession(queryClient: QueryClient, { href, pathname }: Location): Promise<void> {
  const session = await queryClient.fetchQuery(sessionQuery).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.code === 'auth/signed-out') {
      throw redirect(paths.signIn(href === patterns.overview ? {} : { next: href }))
    }
    throw error
  })
  setPageOwner(session.actor.userId)
  const isHome = pathname === patterns.overview
  if (isHome && !mayAny(session.actor, ['figures:read'])) throw redirect(homeOf(session.actor))
}
