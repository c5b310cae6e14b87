import type { Account, IssuedPassword } from '@pianqu/shared/accounts/account.contract.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Client, cookieOf } from '../city.ts'
import { header } from '../kinds/samples.ts'
import type { SheetRows } from '../workbook.ts'
import { cityWith, type SmallCity } from './small-city.ts'

let city: Pick<SmallCity, 'app' | 'as' | 'password' | 'clock'>
let admin: Client

beforeEach(async () => {
  city = await cityWith({}, ['units', 'accounts'])
  admin = await city.as('admin')
})
afterEach(() => city.app.close())

const bring = (...rows: SheetRows) => admin.importRows('accounts', [[...header.accounts, '停用'], ...rows])

const upload = async (...rows: SheetRows) => {
  const text = [[...header.accounts, '停用'], ...rows].map((row) => row.map((cell) => cell ?? '').join(',')).join('\n')
  return admin.upload('/api/imports/accounts', '账号.csv', Buffer.from(text))
}

async function account(username: string): Promise<Account | undefined> {
  const { rows } = (await admin.get('/api/accounts')).json<{ rows: Account[] }>()
  return rows.find((one) => one.username === username)
}

const chen = ['chen', '陈雨', '区县', '云锦区'] as const

describe('accounts by workbook', () => {
  test('come in without a password, dated, told to their unit, and work once one is issued', async () => {
    expect(await bring(chen)).toMatchObject({ added: 1, rejected: 0 })
    const added = await account('chen')
    expect(added).toMatchObject({ password: 'none', unitCode: 'D1', createdAt: '2025-10-28T02:00:00.000Z' })
    const told = (await (await city.as('quxian1')).get('/api/session/notices')).json<{ rows: object[] }>()
    expect(told.rows[0]).toMatchObject({ action: 'account.add', username: 'chen' })
    const issued = await admin.post('/api/accounts/one-time-passwords', { userIds: [added?.userId] })
    const password = issued.json<{ rows: IssuedPassword[] }>().rows[0]?.password ?? ''
    const payload = { username: 'chen', password }
    expect((await city.app.inject({ method: 'POST', url: '/api/session', payload })).statusCode).toBe(200)
  })

  test('are moved and disabled, which signs them out', async () => {
    const payload = { username: 'quxian2', password: city.password }
    const cookie = cookieOf(await city.app.inject({ method: 'POST', url: '/api/session', payload }))
    const whoAmI = () => city.app.inject({ url: '/api/session', headers: { cookie } })
    expect(await bring(['quxian2', 'quxian2', '区县', '清江区', '否'])).toMatchObject({ unchanged: 1 })
    expect((await whoAmI()).statusCode).toBe(200)
    expect(await bring(['quxian2', 'quxian2', '区县', '云锦区', '否'])).toMatchObject({ changed: 1 })
    expect((await whoAmI()).statusCode).toBe(401)
    await bring(['quxian2', 'quxian2', '区县', '云锦区', '是'])
    expect(await account('quxian2')).toMatchObject({ disabled: true, unitCode: 'D1' })
  })

  test.each([
    [['Chen', '陈雨', '区县', '云锦区'], 'cell/not-a-username'],
    [['chen', '陈雨', '区县', null], 'row/no-unit'],
    [['chen', '陈雨', '区县', '没有的区'], 'reference/unknown-unit'],
    [['chen', '陈雨', '局长', '云锦区'], 'cell/not-a-choice'],
  ])('are refused row by row: %j', async (row, code) => {
    const result = await bring(row, ['zhao', '赵', '市领导', null])
    expect([result.added, result.rejected, result.rows.map((fault) => fault.code)]).toEqual([1, 1, [code]])
  })

  test('do not take from an administrator what lets them in', async () => {
    for (const row of [
      ['admin', 'admin', '市领导', null, '否'],
      ['admin', 'admin', '系统管理员', null, '是'],
    ])
      expect((await upload(row)).json()).toMatchObject({
        code: 'auth/forbidden',
        detail: expect.stringContaining('自己的账号'),
      })
    expect((await upload(['admin', '管理员甲', '系统管理员', null, '否'])).statusCode).toBe(200)
  })

  test('go again with the import, unless they have been used', async () => {
    const first = await bring(chen)
    expect((await admin.post(`/api/imports/${first.importId}/undo`)).statusCode).toBe(200)
    expect(await account('chen')).toBeUndefined()
    const second = await bring(chen)
    await admin.post('/api/accounts/one-time-passwords', { userIds: [(await account('chen'))?.userId] })
    const undone = await admin.post(`/api/imports/${second.importId}/undo`)
    expect(undone.json()).toMatchObject({ code: 'import/not-undoable', detail: expect.stringContaining('请停用') })
  })

  test('are read by administrator and auditor alone, their files as well', async () => {
    const { importId } = await bring(chen)
    const statusOf = async (name: string) =>
      (await (await city.as(name)).get(`/api/imports/${importId}/file`)).statusCode
    expect(await Promise.all(['admin', 'auditor', 'zhuanban', 'caizheng'].map(statusOf))).toEqual([200, 200, 404, 404])
    const { rows } = (await (await city.as('zhuanban')).get('/api/imports')).json<{ rows: { kind: string }[] }>()
    expect(rows.map(({ kind }) => kind)).not.toContain('accounts')
  })
})
