import type { AccountNotice } from '@pianqu/shared/accounts/account-notice.contract.ts'
import type { Session } from '@pianqu/shared/accounts/session.contract.ts'
import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { showPage } from '../../test-page.tsx'
import { AccountStrips } from './account-strips.tsx'

const session = (changes: Partial<Session> = {}): Session => ({
  actor: { userId: 'u1', username: 'wei', name: '魏', role: 'district', unitCode: 'U1' },
  unitName: '锦南区',
  today: '2025-10-28',
  pinnedToday: true,
  hasOneTimePassword: false,
  owes: null,
  hasSecondFactor: false,
  demo: true,
  ...changes,
})

const notice = (seq: number, action: AccountNotice['action'], username: string): AccountNotice => ({
  seq,
  at: '2025-10-28T02:00:00.000Z',
  action,
  username,
  by: '管理员',
})

const show = (rows: AccountNotice[], given = session()) =>
  showPage({
    component: () => (
      <>
        <h1>本页</h1>
        <AccountStrips session={given} />
      </>
    ),
    at: '/',
    role: 'district',
    unitName: '锦南区',
    answer: ({ path }) =>
      path === '/api/session/notices' ? { body: { rows, total: rows.length } } : { body: session() },
  })

afterEach(() => localStorage.removeItem('pianqu.noticed'))

describe('what was done to accounts of the unit', () => {
  test('is told until somebody has taken note of it', async () => {
    const { user } = await show([notice(9, 'account.password', 'li'), notice(7, 'account.add', 'zhao')])
    const strip = within(await screen.findByRole('note'))
    expect(strip.getByText(/管理员重设了本单位账号的密码： li/)).toBeTruthy()
    expect(strip.getByText(/近期另有1项/)).toBeTruthy()
    await user.click(strip.getByRole('button', { name: '知道了' }))
    expect(screen.queryByRole('note')).toBeNull()
    expect(localStorage.getItem('pianqu.noticed')).toBe('9')
  })

  test('is told of the role to who has no unit', async () => {
    const { actor } = session()
    await show([notice(9, 'account.add', 'zhao')], session({ actor: { ...actor, role: 'leader', unitCode: null } }))
    const strip = within(await screen.findByRole('note'))
    expect(strip.getByText(/管理员新增了市领导账号 zhao/)).toBeTruthy()
    expect(strip.getByText(/没有听说过的，请联系市级专班/)).toBeTruthy()
  })
})
