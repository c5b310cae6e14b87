import { expect, test } from 'vitest'
import { challenge } from './routes.ts'
import { settle } from './settle.ts'
import { openApp, phone } from './visit.ts'

const { look, visit } = openApp()

test('a task is claimed by keyboard alone, and taken back', async () => {
  const { page } = await visit('district')
  await page.goto('/challenges?view=open')
  await settle(page, /^揭榜挂帅：/)
  await page.getByRole('link', { name: '算力普惠应用场景' }).focus()
  await page.keyboard.press('Enter')
  await settle(page, /^算力普惠应用场景：已张榜$/)
  await page.getByRole('button', { name: '揭榜', exact: true }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('揭榜说明').focus()
  await page.keyboard.type('条件具备')
  await page.keyboard.press('Tab')
  await page.keyboard.type('分三步实施')
  await page.keyboard.press('Tab')
  await page.keyboard.type('陈立 0000-1234')
  await dialog.getByRole('button', { name: '揭榜', exact: true }).focus()
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('region', { name: '本单位的揭榜' }).waitFor()
  await page.getByRole('button', { name: '撤回揭榜' }).focus()
  await page.keyboard.press('Enter')
  await dialog.getByLabel('理由').focus()
  await page.keyboard.type('人手不足')
  await dialog.getByRole('button', { name: '撤回揭榜' }).focus()
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '揭榜', exact: true }).waitFor()
})

test('a late milestone is reported by its holder and confirmed by the task force', async () => {
  const { page } = await visit('district')
  await page.goto(`/challenges/${challenge}`)
  await settle(page, /^老城低效商业空间焕新：/)
  await page.getByText('逾期', { exact: true }).waitFor()
  await page.getByRole('button', { name: '报完成：首批3处空间开街运营' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('完成情况和证明').fill('三处空间均已开街，附运营合同编号')
  await dialog.getByLabel('完成日期').fill('2025-10-24')
  await dialog.getByRole('button', { name: '报完成' }).click()
  await dialog.waitFor({ state: 'detached' })
  const { page: desk } = await visit('taskforce')
  await desk.goto(`/challenges/${challenge}`)
  await settle(desk, /^老城低效商业空间焕新：/)
  await desk.getByRole('button', { name: '确认：首批3处空间开街运营' }).click()
  await desk.getByRole('region', { name: /^节点3个，已确认2个/ }).waitFor()
})

test('nothing scrolls sideways on a phone', async () => {
  const page = await look('leader', { size: phone })
  for (const address of ['/challenges', `/challenges/${challenge}`, '/adjustments?tab=consequences']) {
    await page.goto(address)
    await settle(page, /：/)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([address, width]).toEqual([address, phone.width])
  }
})
