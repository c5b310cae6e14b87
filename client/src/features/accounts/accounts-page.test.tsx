import type { Account, IssuedPassword } from '@pianqu/shared/accounts/account.contract.ts'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Answer, type Asked, aProblem, showPage } from '../../test-page.tsx'
import { AccountsPage } from './accounts-page.tsx'
import { slipsPage } from './slips-page.ts'

const account = (changes: Partial<Account>): Account => ({
  userId: 'u1',
  username: 'wei',
  name: '魏',
  role: 'admin',
  unitCode: null,
  unitName: null,
  disabled: false,
  createdAt: '2025-01-01T00:00:00Z',
  password: 'own',
  lastSignInAt: null,
  openSessions: 0,
  hasSecondFactor: false,
  version: 3,
  ...changes,
})
const li = account({ userId: 'u2', username: 'li', name: '李', role: 'district', unitName: '锦南区', unitCode: 'D1' })
const rows = [account({}), li]
const issued: IssuedPassword = {
  ...{ userId: 'u2', username: 'li', name: '李', unitName: '锦南区' },
  ...{ password: 'abc2-def3-ghj4-kmn5', until: '2025-11-04T02:00:00.000Z' },
}

const upkeepOf = (drilledAt: string | null) => ({
  backup: { lastAt: '2025-10-27T18:30:00Z', fault: null },
  drill: { lastAt: drilledAt, fault: drilledAt === null ? '还没有做过恢复演练，应至少每35天一次' : null },
})

interface Given {
  readonly onPost?: Answer
  readonly role?: 'admin' | 'auditor'
  readonly accounts?: readonly Account[]
  readonly at?: string
  readonly drilledAt?: string | null
}

const show = ({
  onPost = { body: li },
  role = 'admin',
  accounts = rows,
  at = '/admin/users',
  drilledAt = null,
}: Given = {}) =>
  showPage({
    component: () => <AccountsPage />,
    at,
    role,
    answer: ({ method, path }: Asked): Answer => {
      if (path === '/api/accounts/one-time-passwords') return { body: { rows: [issued] } }
      if (method !== 'GET') return onPost
      if (path === '/api/upkeep') return { body: upkeepOf(drilledAt) }
      if (path === '/api/units') return { body: { rows: [], total: 0 } }
      if (path.endsWith('/sessions')) return { body: { rows: [], total: 0 } }
      return { body: { rows: accounts, total: accounts.length } }
    },
  })

type Shown = Awaited<ReturnType<typeof show>>

async function take({ user }: Pick<Shown, 'user'>, username: string, step: string) {
  await user.click(await screen.findByRole('button', { name: `账号 ${username} 的操作` }))
  await user.click(await screen.findByRole('menuitem', { name: step }))
  return within(await screen.findByRole('dialog'))
}

describe('the page of accounts', () => {
  test('names roles in Chinese and lets nobody disable themselves', async () => {
    const { user } = await show()
    const table = within(await screen.findByRole('table'))
    expect(table.getByText('系统管理员')).toBeTruthy()
    expect(table.getByText('当前账号')).toBeTruthy()
    await user.click(table.getByRole('button', { name: '账号 wei 的操作' }))
    const items = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)
    expect(items).toEqual(['更改姓名、角色、单位', '登录情况'])
  })

  test('only shows to those who only read', async () => {
    const { user } = await show({ role: 'auditor' })
    await user.click(await screen.findByRole('button', { name: '账号 li 的操作' }))
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual(['登录情况'])
    expect(screen.queryByRole('button', { name: '新增账号' })).toBeNull()
  })

  test('finds by name, and says that others are out of sight', async () => {
    await show({ at: '/admin/users?q=%E6%9D%8E' })
    const table = within(await screen.findByRole('table'))
    expect(table.queryByText('wei')).toBeNull()
    expect(screen.getByText(/按条件列出 1 个/)).toBeTruthy()
  })

  test('disables after saying what that does', async () => {
    const shown = await show()
    const dialog = await take(shown, 'li', '停用')
    expect(dialog.getByText(/李将立即退出所有设备/)).toBeTruthy()
    await shown.user.click(dialog.getByRole('button', { name: '停用账号' }))
    expect((await screen.findAllByText('已停用账号 li')).length).toBeGreaterThan(0)
    expect(shown.calls.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/api/accounts/u2/steps',
      body: { step: 'disable' },
    })
  })

  test('changes a name over the version that was read', async () => {
    const shown = await show()
    const dialog = await take(shown, 'li', '更改姓名、角色、单位')
    await shown.user.clear(dialog.getByLabelText('姓名'))
    await shown.user.type(dialog.getByLabelText('姓名'), '李四')
    await shown.user.click(dialog.getByRole('button', { name: '保存' }))
    expect((await screen.findAllByText('已更改账号 li')).length).toBeGreaterThan(0)
    expect(shown.calls.find(({ method }) => method === 'PUT')).toMatchObject({
      path: '/api/accounts/u2',
      body: { version: 3, name: '李四', role: 'district', unitCode: 'D1' },
    })
  })

  test('takes a second factor away from who has one, and says who will see it', async () => {
    const shown = await show({
      accounts: [account({}), { ...li, hasSecondFactor: true }],
      onPost: { status: 204, body: null },
    })
    expect(await screen.findByText('本人密码、动态验证码')).toBeTruthy()
    await shown.user.click(await screen.findByRole('button', { name: '账号 wei 的操作' }))
    expect(screen.queryByRole('menuitem', { name: '解除动态验证码' })).toBeNull()
    await shown.user.keyboard('{Escape}')
    const dialog = await take(shown, 'li', '解除动态验证码')
    expect(dialog.getByText(/所属单位会看到/)).toBeTruthy()
    await shown.user.click(dialog.getByRole('button', { name: '解除动态验证码' }))
    expect((await screen.findAllByText('已解除 li 的动态验证码')).length).toBeGreaterThan(0)
    expect(shown.calls.find(({ method }) => method === 'DELETE')?.path).toBe('/api/accounts/u2/second-factor')
  })

  test.each([
    [null, /上次备份 2025-10-28 02:30 · 上次演练 还没有。还没有做过恢复演练，应至少每35天一次/],
    ['2025-10-20T01:00:00Z', /^上次备份 2025-10-28 02:30 · 上次演练 2025-10-20 09:00$/],
  ])('says when a backup was last tried out: %s', async (drilledAt, text) => {
    await show({ drilledAt })
    expect(await screen.findByText(text)).toBeTruthy()
  })

  test('issues a password, shows it once, and says to whom it goes', async () => {
    const shown = await show()
    const question = await take(shown, 'li', '发放一次性密码')
    expect(question.getByText(/所属单位.*会看到这次发放/)).toBeTruthy()
    await shown.user.click(question.getByRole('button', { name: '发放' }))
    const answer = within(await screen.findByRole('dialog', { name: '李（li）的一次性密码' }))
    expect(answer.getByText('abc2-def3-ghj4-kmn5')).toBeTruthy()
    await shown.user.click(answer.getByRole('button', { name: '已交给本人' }))
    expect(screen.queryByText('abc2-def3-ghj4-kmn5')).toBeNull()
  })

  test('issues to all who wait for one at once', async () => {
    const { user, calls } = await show({ accounts: [account({}), { ...li, password: 'none' }] })
    await user.click(await screen.findByRole('button', { name: '给 1 个账号发放密码' }))
    await user.click(await screen.findByRole('button', { name: '发放' }))
    await screen.findByText('abc2-def3-ghj4-kmn5')
    expect(calls.find(({ path }) => path.endsWith('one-time-passwords'))?.body).toEqual({ userIds: ['u2'] })
  })
})

describe('a slip', () => {
  test('names whom it is for, and carries no markup that a name brings', () => {
    const page = slipsPage([{ ...issued, name: '<b>李</b>' }], 'https://city.test')
    expect(page).toContain('&lt;b&gt;李&lt;/b&gt; · 锦南区')
    expect(page).toContain('abc2-def3-ghj4-kmn5')
    expect(page).toContain('2025-11-04 10:00')
  })
})

describe('a new account', () => {
  async function fill(onPost?: Answer) {
    const shown = await show(onPost && { onPost })
    const { user, choose } = shown
    await user.click(await screen.findByRole('button', { name: '新增账号' }))
    const dialog = within(await screen.findByRole('dialog'))
    const button = dialog.getByRole<HTMLButtonElement>('button', { name: '新增账号' })
    const write = async (username: string) => {
      await user.type(dialog.getByLabelText('用户名'), username)
      await user.type(dialog.getByLabelText('姓名'), '赵')
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

  test('is checked before it is sent, field by field', async () => {
    const { user, dialog, button } = await fill()
    expect(button.disabled).toBe(true)
    await user.type(dialog.getByLabelText('用户名'), 'Zhao')
    await user.tab()
    expect(dialog.getAllByText(/用户名由小写字母开头/).length).toBeGreaterThan(0)
    await user.tab()
    expect(dialog.getByText('请填写姓名')).toBeTruthy()
  })

  test('has no role that was not chosen', async () => {
    const { dialog, button, write, choose } = await fill()
    await write('zhao')
    expect(button.disabled).toBe(true)
    expect(dialog.getByText('请选择角色')).toBeTruthy()
    await choose('角色', '市领导')
    expect(button.disabled).toBe(false)
    expect(dialog.getByText('查看全部汇总')).toBeTruthy()
  })

  test('is asked a password for as soon as it is there', async () => {
    const { send } = await fill({ status: 201, body: { ...li, password: 'none' } })
    await send('li')
    expect(await screen.findByRole('dialog', { name: '给李（li）发放一次性密码？' })).toBeTruthy()
  })

  test('has what the server refuses beside the field that it points to', async () => {
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
