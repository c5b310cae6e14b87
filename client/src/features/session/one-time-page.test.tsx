import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Answer, showPage } from '../../test-page.tsx'
import { OneTimePage } from './one-time-page.tsx'

const session = {
  actor: { userId: 'u1', username: 'wei', name: '魏', role: 'district', unitCode: 'U1' },
  unitName: '锦南区',
  today: '2025-10-28',
  pinnedToday: true,
  hasOneTimePassword: false,
  owes: null,
  hasSecondFactor: false,
  demo: true,
}

describe('a password that somebody else has set', () => {
  test('is changed by who knows it, on the way in', async () => {
    const { user, calls } = await show()
    await user.type(screen.getByLabelText('现在的密码'), 'tangerine ladder 41')
    await user.type(screen.getByLabelText('新密码'), 'violet harbour 57')
    await user.click(screen.getByRole('button', { name: '更换密码' }))
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'PUT')).toMatchObject({
        path: '/api/session/password',
        body: { current: 'tangerine ladder 41', password: 'violet harbour 57' },
      }),
    )
  })

  test('is told below the field why it is refused', async () => {
    const errors = [{ pointer: '/password', code: 'too_small', message: '密码至少12个字符' }]
    const malformed = { type: '', title: '请求内容不符合格式', status: 400, code: 'common/malformed', errors }
    const { user } = await show({ status: 400, body: malformed })
    await user.type(screen.getByLabelText('现在的密码'), 'tangerine ladder 41')
    await user.type(screen.getByLabelText('新密码'), '12345678')
    await user.click(screen.getByRole('button', { name: '更换密码' }))
    await screen.findByText('密码至少12个字符')
    expect(screen.getByLabelText('新密码').getAttribute('aria-invalid')).toBe('true')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

const show = (reply: Answer = { body: session }) =>
  showPage({ component: OneTimePage, at: '/new-password', role: 'district', answer: () => reply })
