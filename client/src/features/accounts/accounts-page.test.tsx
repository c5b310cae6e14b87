import type { Account } from '@pianqu/shared/accounts/account.contract.ts'
import { passwordHint } from '@pianqu/shared/accounts/password-rule.ts'
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
    const { user, choose } = shown
    await user.click(await screen.findByRole('button', { name: '新增账号' }))
    const dialog = within(await screen.findByRole('dialog'))
    const button = dialog.getByRole<HTMLButtonElement>('button', { name: '新增账号' })
    const write = async (username: string) => {
      await user.type(dialog.getByLabelText('用户名'), username)
      await user.type(dialog.getByLabelText('姓名'), '赵')
      expect(dialog.getByText(passwordHint)).toBeTruthy()
      await user.type(dialog.getByLabelText('初始密码'), 'a-long-password')
    }
    const send = async (username: string) => {
      await write(username)
      await choose('角色', '区县')
      await user.click(button)
    }
    return { ...shown, dialog, button, write, send }
  }

  const pointing = (code: string, status: number, pointer: string, message: string): Answer => {
    const { body } = aProblem(code, status)
    return { status, body: { ...(body as object), errors: [{ pointer, code: 'custom', message }] } }
  }

  test('checks a new account before it is sent, field by field', async () => {
    const { user, dialog, button } = await fill()
    expect(button.disabled).toBe(true)
    await user.type(dialog.getByLabelText('用户名'), 'Zhao')
    await user.tab()
    expect(dialog.getAllByText(/用户名由小写字母开头/).length).toBeGreaterThan(0)
    await user.tab()
    expect(dialog.getByText('请填写姓名')).toBeTruthy()
  })

  test('gives nobody a role that was not chosen', async () => {
    const { dialog, button, write, choose } = await fill()
    await write('zhao')
    expect(button.disabled).toBe(true)
    expect(dialog.getByText('请选择角色')).toBeTruthy()
    await choose('角色', '市领导')
    expect(button.disabled).toBe(false)
    expect(dialog.getByText('查看全部汇总')).toBeTruthy()
  })

  test('puts what the server refuses beside the field that it points to', async () => {
    const message = '请填写所属单位编码'
    const { dialog, send } = await fill(pointing('common/malformed', 400, '/unitCode', message))
    await send('zhao')
    expect(await dialog.findByText(message)).toBeTruthy()
    expect(dialog.queryByRole('alert')).toBeNull()
  })

  test('says that a name is taken beside the name', async () => {
    const message = '用户名“li”已被使用，请换一个'
    const { dialog, send } = await fill(pointing('account/duplicate', 409, '/username', message))
    await send('li')
    expect(await dialog.findByText(message)).toBeTruthy()
    expect(dialog.queryByText('没有成功')).toBeNull()
  })
})
