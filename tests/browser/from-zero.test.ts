import type { FileChooser, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openCity } from '../city.ts'
import { tables } from '../kinds/samples.ts'
import { workbook } from '../workbook.ts'
import { serve } from './demo-server.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const own = 'violet harbour 57'
let password = ''

/** Nothing but the first administrator, whom the operator made. */
const { visit } = openApp(async () => {
  const city = await openCity()
  await city.person({ username: 'guanli', role: 'admin' })
  password = city.password
  const { origin, close } = await serve(city.world)
  return {
    origin,
    password,
    stop: async () => {
      await close()
      await city.app.close()
      city.world.db.sqlite.close()
    },
  }
})

const office = { width: 1366, height: 768 }

/** Goes on by Tab alone until what has the focus is called so. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isThere = () =>
    page.evaluate(() => {
      const at = document.activeElement
      const label = at?.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : ''
      const named = at?.getAttribute('aria-labelledby')?.split(' ') ?? []
      const spoken = named.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
      return [at?.getAttribute('aria-label'), label, spoken, at?.textContent].filter(Boolean).join(' ').trim()
    })
  for (let keys = 0; keys < 90; keys += 1) {
    const said = await isThere()
    if (typeof name === 'string' ? said.startsWith(name) : name.test(said)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}`)
}

async function pressOn(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

async function typeAt(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.insertText(text)
}

/** Signs in by keyboard; a password of somebody else's making is changed on the way. */
async function comeIn(page: Page, username: string, given: string): Promise<void> {
  await page.goto('/sign-in')
  await typeAt(page, '用户名', username)
  await typeAt(page, '密码', given)
  await page.keyboard.press('Enter')
}

async function newPerson(page: Page): Promise<string> {
  await pressOn(page, /^新增账号/)
  const dialog = page.getByRole('dialog', { name: '新增账号' })
  await dialog.waitFor()
  await typeAt(page, '用户名', 'zhuanban')
  await typeAt(page, '姓名', '专班甲')
  await tabTo(page, /^角色/)
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: '市级专班' }).waitFor()
  for (const _ of ['审计员', '市级专班']) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByText('市级专班').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog', { name: '给专班甲（zhuanban）发放一次性密码？' }).waitFor()
  await pressOn(page, '发放')
  const issued = await page.getByText(/^([a-z]{3}\d-){3}[a-z]{3}\d$/).textContent()
  await pressOn(page, '已交给本人')
  return issued ?? ''
}

/** The tables of a city, in no order: the desk puts them into theirs. */
const kinds = [
  'plans',
  'projects',
  'reports',
  'units',
  'clusters',
  'areas',
  'bond-allocations',
  'bond-batches',
] as const

async function dropAll(page: Page): Promise<void> {
  const files = await Promise.all(
    kinds.map(async (kind) => ({
      name: `${kind}.xlsx`,
      mimeType: '',
      buffer: Buffer.from(await workbook(tables[kind])),
    })),
  )
  const chosen: Promise<FileChooser> = page.waitForEvent('filechooser')
  await tabTo(page, '选择几个文件')
  await page.keyboard.press('Space')
  await (await chosen).setFiles(files)
  await pressOn(page, '一起预览')
  await page.getByText(/^8 份表已核对，共要写入 \d+ 行。$/).waitFor()
  await pressOn(page, /^一起写入 \d+ 行/)
  await page.getByText(/^8 份表已一起写入/).waitFor()
}

describe('a city from zero, at 1366 × 768, by keyboard', () => {
  test('goes from the first administrator to the first overview', async () => {
    const begun = performance.now()
    const { page: desk } = await visit(null, { size: office })
    await comeIn(desk, 'guanli', password)
    await settle(desk, /^账号$/)
    await desk.getByRole('listitem').filter({ hasText: '市级专班账号' }).getByText('下一步').waitFor()
    const issued = await newPerson(desk)

    const { page, complaints } = await visit(null, { size: office })
    complaints.expect(/^40[13] /)
    await comeIn(page, 'zhuanban', issued)
    await settle(page, /^更换密码$/)
    await typeAt(page, '现在的密码', issued)
    await typeAt(page, '新密码', own)
    await page.keyboard.press('Enter')
    const next = (title: string) => page.getByRole('listitem').filter({ hasText: title }).getByText('下一步').waitFor()
    await next('单位')
    // Nothing is said to be well where nothing can be judged.
    await page.goto('/')
    await next('单位')
    expect(await page.getByText('各项目标达到序时').count()).toBe(0)
    await page.getByText('还没有可以判断的数').waitFor()

    await page.goto('/admin/import')
    await settle(page, /^导入$/)
    await dropAll(page)

    await page.goto('/?month=2025-09')
    await settle(page, /^2025年9月重点片区专项债占/)
    await page.getByText(/建库还差 2 步：区县填报账号、第一个月份/).waitFor()
    await pressOn(page, '打开建库清单')
    await settle(page, /^建库清单$/)
    await page.getByRole('listitem').filter({ hasText: '区县填报账号' }).getByText('0/2 个区县').waitFor()
    await pressOn(page, /^开放月份/)
    await settle(page, /^审核$/)
    expect((performance.now() - begun) / 60_000).toBeLessThan(15)
  })
})
