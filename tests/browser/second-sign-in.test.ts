import type { BrowserContext, Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { colleague, type FilingServer, startFilingServer } from './filing-city.ts'
import { openMonth, saved, shows, typeInto } from './filing-page.ts'
import { people, signIn } from './people.ts'
import { openApp } from './visit.ts'

let server: FilingServer
const { visit } = openApp(async () => {
  server = await startFilingServer()
  return server
})

const wan = (count: number) => count * 10_000

async function fillIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(server.password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** A colleague of the same district signs in in another window of the same browser, by the form. */
async function signInBeside(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/sign-in')
  await fillIn(page, colleague)
  await page.getByRole('grid').waitFor()
  return page
}

const dialog = (page: Page) => page.getByRole('dialog', { name: `这个浏览器已由${colleague}登录` })
const strip = (page: Page) => page.getByRole('note').filter({ hasText: `这个浏览器已由${colleague}登录` })

async function filing() {
  const opened = await visit('district')
  opened.complaints.expect(/ERR_INTERNET_DISCONNECTED|^409 /)
  await openMonth(opened.page)
  return opened
}

const investedIn = async (code: string) => (await server.lineOf(code)).content.investedYuan

describe('when somebody else signs in in another window', () => {
  test('the first hears it, saves nothing under the other name, and goes on when its person is back', async () => {
    const { page, context } = await filing()
    await signInBeside(context)
    await dialog(page).waitFor()
    await dialog(page).getByRole('button', { name: '关闭' }).click()
    await typeInto(page, 'Q05', '本月完成', '105')
    await page.getByText('已停止保存', { exact: true }).waitFor()
    await strip(page).waitFor()

    await strip(page)
      .getByRole('button', { name: /重新登录$/ })
      .click()
    await fillIn(page, people.district)
    await shows(page, 'Q05', '本月完成', '105')
    await saved(page)
    expect(await investedIn('Q05')).toBe(wan(105))
    // Had it gone out before, the line would be the colleague's.
    expect(await filledBy('Q05')).toBe(people.district)
  })

  test('what was typed offline waits for its person, and the other does not see it', async () => {
    const { page, context } = await filing()
    await context.setOffline(true)
    await typeInto(page, 'Q06', '本月完成', '106')
    await page.getByText('离线，已存在本机').waitFor()
    await page.close()
    await context.setOffline(false)
    const other = await signInBeside(context)
    await typeInto(other, 'Q07', '本月完成', '107')
    await saved(other)
    expect(await investedIn('Q06')).toBeNull()
    await signIn(context, server, people.district)
    const again = await context.newPage()
    await openMonth(again)
    await saved(again)
    expect([await investedIn('Q06'), await filledBy('Q06')]).toEqual([wan(106), people.district])
    expect(await filledBy('Q07')).toBe(colleague)
  })

  test('a page that has not heard it is refused by the server, and says so', async () => {
    const { page, context } = await filing()
    // Past the form, so that no window tells another; and what the page reads by itself waits, so that it hears of it by its save.
    const reads = /\/api\/(?!session)/
    const hold = (route: Route) => (route.request().method() === 'GET' ? undefined : route.fallback())
    await page.route(reads, hold)
    await signIn(context, server, colleague)
    await typeInto(page, 'Q08', '本月完成', '108')
    await dialog(page).waitFor()
    expect(await investedIn('Q08')).toBeNull()
    await page.unroute(reads, hold)
    await dialog(page)
      .getByRole('button', { name: `以${colleague}继续` })
      .click()
    await strip(page).waitFor({ state: 'hidden' })
    await page.getByRole('grid').waitFor()
    await shows(page, 'Q08', '本月完成', '')
  })
})

/** In whose name the server has a line. */
async function filledBy(code: string): Promise<string | null> {
  return (await server.lineOf(code)).filledBy
}
