import { keepPreviousData, MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api-problem.ts'

/** Whether another try may help: never after a refusal, twice after a failure. */
export function mayRetry(failures: number, error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false
  const { status } = error.problem
  return failures < 2 && (status === 0 || status >= 500)
}

/** The first word of the key under which the session is kept. That nobody is signed in is its answer, not its failure. */
export const sessionKey = 'session'

const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'auth/signed-out'

/** Asks even where the browser believes to be offline: an office network may be all there is, and waiting says nothing. */
const networkMode = 'always'

/** The cache of everything read. While new data is on its way the old stays, dimmed by the page. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isSignedOut(error) && query.queryKey[0] !== sessionKey) onSignedOut()
      },
    }),
    mutationCache: new MutationCache({
      onError: (error) => {
        if (isSignedOut(error)) onSignedOut()
      },
    }),
    defaultOptions: {
      queries: {
        retry: mayRetry,
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        placeholderData: keepPreviousData,
        networkMode,
      },
      mutations: { retry: false, networkMode },
    },
  })
}
