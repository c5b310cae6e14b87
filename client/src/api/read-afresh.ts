import type { FetchQueryOptions, QueryClient, QueryKey } from '@tanstack/react-query'

/** Reads what the server has now, and not what was asked before: an answer on its way may be older. */
export async function readAfresh<Reply, Key extends QueryKey>(
  queryClient: QueryClient,
  query: FetchQueryOptions<Reply, Error, Reply, Key>,
): Promise<Reply> {
  await queryClient.cancelQueries({ queryKey: query.queryKey, exact: true })
  return queryClient.fetchQuery({ ...query, staleTime: 0 })
}
