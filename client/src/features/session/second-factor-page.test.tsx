import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { showPage } from '../../test-page.tsx'
import { SecondFactorPage } from './second-factor-page.tsx'
import { SignInPage } from './sign-in-page.tsx'

const session = {
  actor: { userId: 'u1', username: 'wei', name: '魏', role: 'district', unitCode: 'U1' },
  unitName: '锦南区',
  today: '2025-10-28',
  pinnedToday: true,
  hasOneTimePassword: false,
  owes: null,
  hasSecondFactor: true,
  demo: true,
}
const begun = { secret: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', address: 'otpauth://totp/x', picture: '<svg></svg>' }

describe('a second factor', () => {
  test('is begun by the password and confirmed by a code', async () => {
    const { user, calls } = await showPage({
      component: SecondFactorPage,
      at: '/second-factor',
      role: 'district',
      answer: ({ method }) => ({ body: method === 'POST' ? begun : session }),
    })
    await user.type(screen.getByLabelText('现在的密码'), 'tangerine ladder 41')
    await user.click(screen.getByRole('button', { name: '下一步' }))
    expect(await screen.findByText('ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567')).toBeTruthy()
    expect(screen.getByAltText('验证器要扫的图').getAttribute('src')).toContain('data:image/svg+xml')
    await user.type(screen.getByLabelText('动态验证码'), '123456')
    await user.click(screen.getByRole('button', { name: '启用' }))
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'PUT')).toMatchObject({
        path: '/api/session/second-factor',
        body: { code: '123456' },
      }),
    )
  })

  test('is asked for where one signs in, once the password was right', async () => {
    const codeNeeded = {
      type: 'about:blank',
      title: '请输入动态验证码',
      status: 401,
      code: 'auth/code-needed',
      instance: 'i',
    }
    const { user, calls } = await showPage({
      component: SignInPage,
      at: '/sign-in',
      role: 'district',
      answer: ({ path, body }) => {
        if (path === '/api/session/ways') return { body: { oidc: null } }
        const hasCode = typeof body === 'object' && body !== null && 'code' in body
        return hasCode ? { body: session } : { status: 401, body: codeNeeded }
      },
    })
    expect(screen.queryByLabelText('动态验证码')).toBeNull()
    await user.type(screen.getByLabelText('用户名'), 'wei')
    await user.type(screen.getByLabelText('密码'), 'tangerine ladder 41')
    await user.click(screen.getByRole('button', { name: '登录' }))
    await user.type(await screen.findByLabelText('动态验证码'), '123456')
    await user.click(screen.getByRole('button', { name: '登录' }))
    await waitFor(() =>
      expect(calls.findLast(({ method }) => method === 'POST')).toMatchObject({
        body: { username: 'wei', password: 'tangerine ladder 41', code: '123456' },
      }),
    )
  })
})

describe('the door', () => {
  test('leads to whoever else vouches for people, and says what came of it', async () => {
    await showPage({
      component: SignInPage,
      at: '/sign-in?next=%2Fprojects%3Fmonth%3D2025-09&oidc=gone',
      role: 'district',
      answer: () => ({ body: { oidc: { name: '政务统一认证' } } }),
    })
    const link = await screen.findByRole('link', { name: '用政务统一认证登录' })
    expect(link.getAttribute('href')).toBe('/api/session/oidc/start?next=%2Fprojects%3Fmonth%3D2025-09')
    expect(screen.getByText('统一身份认证暂时连不上，请用用户名和密码登录')).toBeTruthy()
    expect(screen.getByLabelText('密码')).toBeTruthy()
  })
})
