import { compareSnapshots, getSnapshot, listSnapshots } from '@pianqu/shared/publishing/snapshot.contract.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

const snapshotsKey = ['snapshots'] as const

/** Every snapshot that was taken, newest first. */
export const snapshotsQuery = queryOptions({
  queryKey: snapshotsKey,
  queryFn: ({ signal }) => call(listSnapshots, {}, signal),
})

/** What two snapshots tell differently. */
export const comparisonQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: [...snapshotsKey, 'compare', from, to],
    queryFn: ({ signal }) => call(compareSnapshots, { query: { from, to } }, signal),
  })

/** Asks the server to hash again what it has stored; only when somebody wants to know. */
export const intactQuery = (number: string) =>
  queryOptions({
    queryKey: [...snapshotsKey, 'intact', number],
    queryFn: async ({ signal }) => (await call(getSnapshot, { params: { number } }, signal)).isIntact,
    enabled: false,
    staleTime: 0,
  })
