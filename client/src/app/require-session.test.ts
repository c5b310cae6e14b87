import { isRedirect } from '@tanstack/react-router'
import { expect, test } from 'vitest'
import { createQueryClient } from '../api/query-client.ts'
import { patterns } from '../navigation/paths.ts'
import { sessionQuery } from '../session/actor.tsx'
import { requireSession } from './require-session.ts'

function clientOf(hasOneTimePassword: boolean) {
  const client = createQueryClient({ onSignedOut: () => {}, onOtherPerson: () => {} })
  client.setQueryData(sessionQuery.queryKey, {
    actor: { userId: 'u1', username: 'wei', name: '魏', role: 'district', unitCode: 'U1' },
    unitName: '锦南区',
    today: '2025-10-28',
    pinnedToday: true,
    hasOneTimePassword,
    owes: hasOneTimePassword ? ('password' as const) : null,
    hasSecondFactor: false,
    demo: true,
  })
  return client
}

const at = { href: '/dispatch?month=2025-10', pathname: '/dispatch' }
const led = (hasOneTimePassword: boolean) =>
  requireSession(clientOf(hasOneTimePassword), at).then(
    () => null,
    (thrown: unknown) => (isRedirect(thrown) ? thrown.options : thrown),
  )

test('who has a one-time password is led to a password of their own, and on to the page that was asked for', async () => {
  expect(await led(true)).toMatchObject({ to: patterns.oneTime, search: { next: at.href } })
  expect(await led(false)).toBeNull()
})
