import type { Session } from '@pianqu/shared/accounts/session.contract.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { createQueryClient } from '../api/query-client.ts'
import { sessionQuery } from './actor.tsx'

afterEach(() => vi.unstubAllGlobals())

const sessionOf = (userId: string, today: Session['today']): Session => ({
  actor: { userId, username: userId, name: userId, role: 'district', unitCode: 'D1' },
  unitName: null,
  today,
  pinnedToday: false,
  hasOneTimePassword: false,
  owes: null,
  hasSecondFactor: false,
  demo: false,
})

test.each([
  ['learns that a day has passed', sessionOf('u1', '2025-10-29'), sessionOf('u1', '2025-10-29')],
  [
    'does not become the page of who has signed in beside it',
    sessionOf('u2', '2025-10-29'),
    sessionOf('u1', '2025-10-28'),
  ],
])('a page that asks everything again %s', async (_name, answered, kept) => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(answered)))
  const client = createQueryClient({ onSignedOut: () => undefined, onOtherPerson: () => undefined })
  client.setQueryData(sessionQuery.queryKey, sessionOf('u1', '2025-10-28'))
  await client.fetchQuery({ ...sessionQuery, staleTime: 0 })
  expect(client.getQueryData(sessionQuery.queryKey)).toEqual(kept)
})
