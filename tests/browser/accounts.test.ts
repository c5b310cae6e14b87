import { describe, expect, test } from 'vitest'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { visit } = openApp()

describe('an account', () => {
  test('is added, signs in, is disabled, and every step stands in the trail', async () => {
    const { page } = await visit('admin')
    await page.goto('/admin/users')
    await settle(page, /^账号$/)
    await page.getByRole('button', { name: '新增账号' }).click()
    const form = page.getByRole('dialog', { name: '新增账号' })
    await form.getByLabel('用户名').fill('xinren')
    await form.getByLabel('姓名').fill('新人')
    await form.getByRole('combobox', { name: '角色', exact: true }).click()
    await page.getByRole('option', { name: '市领导' }).click()
    await form.getByRole('button', { name: '新增账号' }).click()
    await page
      .getByRole('dialog', { name: '给新人（xinren）发放一次性密码？' })
      .getByRole('button', { name: '发放' })
      .click()
    const issued = page.getByRole('dialog', { name: '新人（xinren）的一次性密码' })
    const oneTime = await issued.getByText(/^[a-z]{3}\d-/).textContent()
    await issued.getByRole('button', { name: '已交给本人' }).click()
    await page.getByRole('row', { name: /^xinren 新人 市领导 .*一次性密码/ }).waitFor()

    const { page: other, complaints } = await visit(null)
    complaints.expect(/^40[13] /)
    await other.goto('/sign-in')
    await other.getByLabel('用户名').fill('xinren')
    await other.getByLabel('密码').fill(oneTime ?? '')
    await other.getByRole('button', { name: '登录' }).click()
    await settle(other, /^更换密码$/)
    await other.getByLabel('现在的密码').fill(oneTime ?? '')
    await other.getByLabel('新密码').fill('another secret of one’s own')
    await other.getByRole('button', { name: '更换密码' }).click()
    await settle(other, /^2025年9月重点片区专项债占/)
    await other.getByRole('button', { name: '新人的菜单' }).click()
    await other.getByRole('menuitem', { name: '登录设备' }).click()
    await other.getByRole('row', { name: /Chrome · Linux 本次登录/ }).waitFor()

    await page.reload()
    await page.getByRole('button', { name: '账号 xinren 的操作' }).click()
    await page.getByRole('menuitem', { name: '登录情况' }).click()
    const sessions = page.getByRole('dialog', { name: '新人（xinren）的登录' })
    await sessions.getByRole('button', { name: /^退出 / }).click()
    await sessions.getByText('现在没有在任何设备上登录').waitFor()
    await sessions.getByRole('button', { name: '关闭', exact: true }).last().click()
    await other.reload()
    await other.getByRole('button', { name: '登录' }).waitFor()

    await page.getByRole('button', { name: '账号 xinren 的操作' }).click()
    await page.getByRole('menuitem', { name: '停用' }).click()
    await page.getByRole('dialog').getByRole('button', { name: /^停用/ }).click()
    await page.getByRole('row', { name: /^xinren .*已停用/ }).waitFor()

    await page.goto('/admin/audit?q=xinren')
    await settle(page, /^操作记录$/)
    await page.getByRole('row', { name: /停用账号.*xinren/ }).waitFor()
    await page.getByRole('row', { name: /新增账号.*xinren/ }).waitFor()
  })

  test('of one’s own cannot be disabled', async () => {
    const { page } = await visit('admin')
    await page.goto('/admin/users')
    await settle(page, /^账号$/)
    await page.getByRole('row', { name: /^admin .*当前账号/ }).waitFor()
    await page.getByRole('button', { name: '账号 admin 的操作' }).click()
    await page.getByRole('menuitem', { name: '登录情况' }).waitFor()
    expect(await page.getByRole('menuitem', { name: '停用' }).count()).toBe(0)
  })
})

describe('the trail', () => {
  test('is verified from the first line to the last', async () => {
    const { page } = await visit('auditor')
    await page.goto('/admin/audit')
    await settle(page, /^操作记录$/)
    await page.getByRole('button', { name: '校验链条' }).click()
    await page
      .getByText(/完整|一致|没有被改动/)
      .first()
      .waitFor()
  })

  test('is searched, and says which filter to relax', async () => {
    const { page } = await visit('auditor')
    await page.goto('/admin/audit')
    await settle(page, /^操作记录$/)
    await page.getByLabel('搜索内容').fill('无此记录')
    await page.getByText('没有同时符合这些条件的记录').waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('无此记录')
  })
})
