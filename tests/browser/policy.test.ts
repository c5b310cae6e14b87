import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { browserOfWorker } from './browser.ts'
import { type Complaints, complaintsOf } from './complaints.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'
import { signIn } from './people.ts'
import { settle } from './settle.ts'

let server: DemoServer
let browser: Browser
let opened: { readonly context: BrowserContext; readonly complaints: Complaints }[] = []

beforeAll(async () => {
  server = await startDemoServer(inject('city'))
  browser = await browserOfWorker()
})
afterEach(async () => {
  const said = opened.flatMap(({ complaints }) => complaints.take())
  for (const { context } of opened) await context.close()
  opened = []
  expect(said, 'complaints of the browser').toEqual([])
})
afterAll(() => server?.stop())

/** A page under the policy, or one of a browser that is told to know none. */
async function pageOf(username: string, isBound = true) {
  const context = await browser.newContext({
    baseURL: server.origin,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    bypassCSP: !isBound,
  })
  await signIn(context, server, username)
  const complaints = await complaintsOf(context)
  opened.push({ context, complaints })
  return { page: await context.newPage(), complaints }
}

/** Of the page once nothing comes in or moves any more. */
async function pictureOf(page: Page): Promise<Buffer> {
  await page.waitForLoadState('networkidle')
  const take = () => page.screenshot({ animations: 'disabled' })
  let before = await take()
  await expect
    .poll(
      async () => {
        const now = await take()
        const isStill = now.equals(before)
        before = now
        return isStill
      },
      { interval: 400, timeout: 20_000 },
    )
    .toBe(true)
  return before
}

/** Two styles that a page is given as an attacker would: as an element, and within text. */
const dressOf = (page: Page) =>
  page.evaluate(() => {
    const element = document.createElement('style')
    element.textContent = 'body { outline: 7px solid }'
    document.body.append(element)
    const text = document.createElement('div')
    text.innerHTML = '<b style="outline: 7px solid"></b>'
    document.body.append(text)
    const found = [document.body, text.firstElementChild].map((one) => (one ? getComputedStyle(one).outlineWidth : ''))
    element.remove()
    text.remove()
    return found
  })

/** Every page is walked by desk.test and phone.test, which fail where one breaches the policy. */
describe('the content policy', () => {
  test('lets no style into a page that was written into it, and the browser says so', async () => {
    const { page, complaints } = await pageOf('zhuanban')
    await page.goto('/areas')
    await settle(page, /片区/)
    expect(await dressOf(page)).not.toContain('7px')
    const said: string[] = []
    await expect
      .poll(() => {
        said.push(...complaints.take())
        return said.filter((text) => text.startsWith('content policy'))
      })
      .toEqual(['content policy: style-src-elem inline', 'content policy: style-src-attr inline'])
    const { page: free } = await pageOf('zhuanban', false)
    await free.goto('/areas')
    await settle(free, /片区/)
    expect(await dressOf(free)).toEqual(['7px', '7px'])
  })

  test.each([
    ['charts and lights', '/', /^2025年9月/],
    ['a table and its bars', '/projects', /项目/],
    ['the curve of a project', '/projects/P0050', /：/],
    ['the map', '/rail', /轨道|覆盖/],
    ['the wall', '/wall?turn=0', /^2025年9月/],
  ])('changes nothing of how %s look', async (_, address, heading) => {
    const taken = async (isBound: boolean) => {
      const { page } = await pageOf('zhuanban', isBound)
      await page.goto(address)
      await settle(page, heading)
      const picture = await pictureOf(page)
      await page.close()
      return picture
    }
    const bound = await taken(true)
    // Two drawings of one map may differ by a hair; what the policy took away would be missing in all of them.
    await expect.poll(async () => (await taken(false)).equals(bound), { interval: 10, timeout: 60_000 }).toBe(true)
  })

  test('changes nothing of how a dialog, a list of choices and what a chart tells look', async () => {
    const pictures: Buffer[][] = []
    for (const isBound of [true, false]) {
      const { page } = await pageOf('zhuanban', isBound)
      const taken: Buffer[] = []
      await page.goto('/projects/P0050')
      await settle(page, /：/)
      await page.getByRole('combobox', { name: '月份', exact: true }).click()
      await page.getByRole('option').first().waitFor()
      taken.push(await pictureOf(page))
      await page.keyboard.press('Escape')
      const chart = page.locator('main svg[width]').first()
      await chart.scrollIntoViewIfNeeded()
      await chart.hover()
      taken.push(await pictureOf(page))
      pictures.push(taken)
    }
    const [bound = [], free = []] = pictures
    expect(bound.map((picture, at) => picture.equals(free[at] ?? Buffer.alloc(0)))).toEqual([true, true])
  })

  test('lets the sheets have their size and head, which no style element says any more', async () => {
    const { page } = await pageOf('zhuanban')
    await page.goto('/projects')
    await settle(page, /项目/)
    await page.emulateMedia({ media: 'print' })
    await page.waitForFunction(() => document.adoptedStyleSheets.length === 1)
    const rules = await page.evaluate(() =>
      document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
    )
    expect(rules.join()).toMatch(/size: a4 landscape/i)
    expect(rules.join()).toContain('片区调度 · 项目')
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(paper).toMatch(/\/MediaBox\s*\[0 0 841\.\d+ 59\d\.\d+\]/)
    await page.emulateMedia({ media: 'screen' })
    await page.waitForFunction(() => document.adoptedStyleSheets.length === 0)
  })

  test('knows the slips with passwords, and nothing else in their window', async () => {
    const { page } = await pageOf('admin')
    await page.goto('/admin/users')
    await settle(page, /账号/)
    await page.evaluate(() => {
      // What prints would wait for somebody at the machine.
      const open = window.open.bind(window)
      window.open = (...given) => {
        const slips = open(...given)
        if (slips) slips.print = () => undefined
        return slips
      }
    })
    await page.getByRole('button', { name: '账号 quxian2 的操作' }).click()
    await page.getByRole('menuitem', { name: '发放一次性密码' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '发放' }).click()
    const [slips] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('dialog').getByRole('button', { name: /打印/ }).click(),
    ])
    const seen = await slips.evaluate(() => {
      const section = document.querySelector('section')
      return section ? getComputedStyle(section).borderBottomStyle : 'no slip'
    })
    expect(seen).toBe('dashed')
  })

  test('holds for the pages of the interface', async () => {
    const { page } = await pageOf('zhuanban')
    await page.goto('/api/docs')
    await page.getByText('Whether the server and its database answer').first().waitFor()
  })
})
