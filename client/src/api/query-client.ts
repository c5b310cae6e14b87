import { getSession } from '@pianqu/shared/accounts/session.contract.ts'
import { keepPreviousData, MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api-problem.ts'
import { asks } from './query-of.ts'

/** Whether another try may help: never after a refusal, twice after a failure. */
export function mayRetry(failures: number, error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false
  const { status } = error.problem
  return failures < 2 && (status === 0 || status >= 500)
}

/** What a refusal says of who is signed in: nobody any more, somebody whose password is to be changed first, or somebody else than whose page this is. */
export interface Onlookers {
  readonly onSignedOut: () => void
  readonly onOtherPerson: () => void
}

function tell({ onSignedOut, onOtherPerson }: Onlookers, error: unknown): void {
  if (!(error instanceof ApiProblem)) return
  if (error.code === 'auth/signed-out' || error.code === 'auth/one-time-password') onSignedOut()
  if (error.code === 'auth/other-person') onOtherPerson()
}

/** Asks even where the browser believes to be offline: an office network may be all there is, and waiting says nothing. */
const networkMode = 'always'

/** The cache of everything read. While new data is on its way the old stays, dimmed by the page. */
export function createQueryClient(onlookers: Onlookers): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // That nobody is signed in is what the session answers, not its failure.
        if (!asks(getSession, query.queryKey)) tell(onlookers, error)
      },
    }),
    mutationCache: new MutationCache({
      onError: (error) => tell(onlookers, error),
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
