import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings, sidewaysScroll } from './every-route.ts'
import { password, people } from './people.ts'
import { settle } from './settle.ts'
import { desk, openApp, phone } from './visit.ts'

const { visit } = openApp()

async function enter(page: Page, username: string, secret: string): Promise<void> {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(secret)
  await page.getByRole('button', { name: '登录' }).click()
}

/** Whoever is not signed in is told so by a refused request; that is how the app finds out. */
async function stranger(size = desk) {
  const visited = await visit(null, { size })
  visited.complaints.expect(/^401 GET .*\/api\/session$/)
  return visited
}

describe('signing in', () => {
  test('says that the password is wrong, and lets the right one in', async () => {
    const { page, complaints } = await stranger()
    complaints.expect(/^401 POST .*\/api\/session$/)
    await page.goto('/')
    await enter(page, people.taskforce, 'not the password')
    await page.getByRole('alert').getByText('用户名或密码').waitFor()
    await enter(page, people.taskforce, password)
    await settle(page, /^2025年10月全市24个区县/)
    expect(new URL(page.url()).pathname).toBe('/dispatch/review')
  })

  test('leads to the page that was asked for, with its filters', async () => {
    const { page } = await stranger()
    await page.goto('/projects?light=red&month=2025-08')
    await page.getByRole('heading', { name: '片区调度' }).waitFor()
    await enter(page, people.taskforce, password)
    await settle(page, /^项目$|项目\d+个|符合条件的/)
    const { pathname, searchParams } = new URL(page.url())
    expect([pathname, searchParams.get('light'), searchParams.get('month')]).toEqual(['/projects', 'red', '2025-08'])
  })

  test('works by keyboard alone', async () => {
    const { page } = await stranger()
    await page.goto('/sign-in')
    await page.getByLabel('用户名').focus()
    await page.keyboard.type(people.leader)
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await settle(page, /^2025年9月重点片区专项债占/)
  })

  test('is over after signing out, also for the page before', async () => {
    const { page } = await stranger()
    await page.goto('/sign-in')
    await enter(page, people.leader, password)
    await settle(page, /^2025年9月重点片区专项债占/)
    await page.getByRole('button', { name: /的菜单$/ }).click()
    await page.getByRole('menuitem', { name: '退出登录' }).click()
    await page.getByRole('button', { name: '登录' }).waitFor()
    await page.goto('/areas')
    await page.getByRole('button', { name: '登录' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  })

  test('is asked for again when the session has ended meanwhile, and returns to the page', async () => {
    const { page, context, complaints } = await visit('taskforce')
    complaints.expect(/^401 GET /)
    await page.goto('/areas')
    await settle(page, /^片区$|片区\d+个/)
    await context.clearCookies()
    await page.getByRole('link', { name: '项目', exact: true }).click()
    await enter(page, people.taskforce, password)
    await settle(page, /^项目$|项目\d+个|符合条件的/)
  })

  test.each([desk, phone])('fits a screen of $width × $height, and axe has nothing against it', async (size) => {
    const { page } = await stranger(size)
    await page.goto('/sign-in')
    await settle(page, /^片区调度$/)
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await axeFindings(page)).toEqual([])
  })
})
