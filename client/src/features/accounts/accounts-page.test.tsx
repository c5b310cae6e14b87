import type { Account } from '@pianqu/shared/accounts/account.contract.ts'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Answer, type Asked, aProblem, showPage } from '../../test-page.tsx'
import { AccountsPage } from './accounts-page.tsx'

const account = (changes: Partial<Account>): Account => ({
  userId: 'u1',
  username: 'wei',
  name: '魏',
  role: 'admin',
  unitCode: null,
  unitName: null,
  disabled: false,
  createdAt: '2025-01-01T00:00:00Z',
  ...changes,
})
const rows = [account({}), account({ userId: 'u2', username: 'li', name: '李', role: 'district', unitName: '锦南区' })]

const show = (onPost: Answer = { body: rows[1] }, role: 'admin' | 'auditor' = 'admin') =>
  showPage({
    component: () => <AccountsPage />,
    at: '/admin/users',
    role,
    answer: ({ method, path }: Asked): Answer => {
      if (method === 'POST') return onPost
      if (path === '/api/units') return { body: { rows: [], total: 0 } }
      return { body: { rows, total: 2 } }
    },
  })

describe('the page of accounts', () => {
  test('names roles in Chinese and lets nobody disable themselves', async () => {
    await show()
    const table = within(await screen.findByRole('table'))
    expect(table.getByText('系统管理员')).toBeTruthy()
    expect(table.getByText('当前账号')).toBeTruthy()
    expect(table.queryByRole('button', { name: '停用账号 wei' })).toBeNull()
  })

  test('only shows to those who only read', async () => {
    await show({ body: {} }, 'auditor')
    await screen.findByRole('table')
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('disables after saying what that does', async () => {
    const { user, calls } = await show()
    await user.click(await screen.findByRole('button', { name: '停用账号 li' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/李将立即退出所有设备/)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: '停用账号' }))
    expect((await screen.findAllByText('已停用账号 li')).length).toBeGreaterThan(0)
    expect(calls.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/api/accounts/u2/steps',
      body: { step: 'disable' },
    })
  })

  async function fill(answer?: Answer) {
    const shown = await show(answer)
    await shown.user.click(await screen.findByRole('button', { name: '新增账号' }))
    const dialog = within(await screen.findByRole('dialog'))
    return { ...shown, dialog, submit: () => shown.user.click(dialog.getByRole('button', { name: '新增账号' })) }
  }

  test('checks a new account before it is sent, field by field', async () => {
    const { dialog, submit, calls } = await fill()
    await submit()
    expect(dialog.getByText('请填写姓名')).toBeTruthy()
    expect(dialog.getByText(/用户名由小写字母开头/)).toBeTruthy()
    expect(calls.every(({ method }) => method === 'GET')).toBe(true)
  })

  test('puts what the server refuses beside the field that it points to', async () => {
    const { user, dialog, submit } = await fill({
      status: 400,
      body: {
        ...(aProblem('common/malformed', 400).body as object),
        errors: [{ pointer: '/unitCode', code: 'required', message: '请填写所属单位编码' }],
      },
    })
    await user.type(dialog.getByLabelText('用户名'), 'zhao')
    await user.type(dialog.getByLabelText('姓名'), '赵')
    await user.type(dialog.getByLabelText('初始密码'), 'a-long-password')
    await submit()
    expect((await dialog.findByRole('alert')).textContent).toBe('请填写所属单位编码')
  })

  test('says that a name is taken beside the name', async () => {
    const { user, dialog, submit } = await fill(aProblem('account/duplicate', 409, '用户名“li”已被使用，请换一个'))
    await user.type(dialog.getByLabelText('用户名'), 'li')
    await user.type(dialog.getByLabelText('姓名'), '李')
    await user.type(dialog.getByLabelText('初始密码'), 'a-long-password')
    await submit()
    expect(await dialog.findByText('用户名“li”已被使用，请换一个')).toBeTruthy()
    expect(dialog.queryByText('没有成功')).toBeNull()
  })
})
