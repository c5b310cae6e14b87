import { AxeBuilder } from '@axe-core/playwright'
import { type Role, roles } from '@pianqu/shared/access/access.ts'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { cutTexts } from './cut-text.ts'
import { type Route, routes, type View, views } from './routes.ts'
import { settle } from './settle.ts'
import { openApp, type Size } from './visit.ts'

/** How far the page could be scrolled sideways, in pixels. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What axe objects to, as `rule: element`. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** The administrator has no figures to start with, and is led to the accounts instead. */
const isLedAway = ({ pattern }: Route, role: Role): boolean => pattern === '/' && role === 'admin'

const visits = roles.flatMap((role) =>
  routes
    .filter(({ notFor = [] }) => !notFor.includes(role))
    .map((route) => ({ role, route, name: route.name, isSeen: route.seenBy.includes(role) })),
)

/** By its address as a bookmark opens it, or from another page, where the app is here already: a fifth of the time. */
type Way = 'address' | 'link'

/** What clerks and the task force fill in and look through all day, on the screens of their offices too. */
const ofTheDay = ['/dispatch', '/admin/import', '/admin/users', '/admin/audit', '/admin/setup', '/inbox', '/snapshots']
const isOfTheDay = ({ address }: View): boolean => ofTheDay.some((place) => address.startsWith(place))
const office: Size = { width: 1366, height: 768 }

/** Who goes about with a phone. What a role may not see is the same on every screen. */
const onThePhone: readonly Role[] = ['district', 'leader']

/** Every page as every role at a desk; on a phone as those who carry one, and as whoever sees it first. */
export function testEveryRoute(size: Size): void {
  const { look } = openApp()
  const isDesk = size.width > 1000
  const isLookedAt = ({ role, route, isSeen }: (typeof visits)[number]): boolean =>
    isDesk || (isSeen && (role === route.seenBy[0] || onThePhone.includes(role)))
  const looked = visits.filter(isLookedAt)

  async function expectSight(role: Role, { address, heading }: View, way: Way = 'link'): Promise<Page> {
    const page = await look(role, { size })
    if (way === 'address' || page.url() === 'about:blank') await page.goto(address)
    else await page.evaluate((to) => history.pushState(null, '', to), address)
    await settle(page, heading)
    expect(await sidewaysScroll(page)).toBe(0)
    return page
  }

  /** Nothing axe objects to and, where people work all day, no text cut off: at this size, and from a desk at that of an office. */
  async function expectWhole(page: Page, view: View): Promise<void> {
    expect(await axeFindings(page)).toEqual([])
    if (!isOfTheDay(view)) return
    expect(await cutTexts(page), 'cut off').toEqual([])
    if (!isDesk) return
    await page.setViewportSize(office)
    try {
      await settle(page, view.heading)
      expect(await sidewaysScroll(page)).toBe(0)
      expect(await cutTexts(page), `cut off at ${office.width}`).toEqual([])
      expect(await axeFindings(page), `at ${office.width}`).toEqual([])
    } finally {
      await page.setViewportSize(size)
    }
  }

  describe(`at ${size.width} × ${size.height}`, () => {
    test.each(looked.filter(({ isSeen }) => isSeen))('$role sees $name', async ({ role, route }) => {
      const isFirst = role === route.seenBy[0]
      const page = await expectSight(role, route, isFirst ? 'address' : 'link')
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      await expect.poll(() => page.title()).toMatch(new RegExp(`^(.+ · )?${route.title} · 片区调度$`))
      if (['area', 'project'].includes(route.name)) expect(await page.title()).not.toMatch(/^(片区|项目) ·/)
      // Once is enough: the page is the same for everybody who sees it.
      if (isFirst) await expectWhole(page, route)
    })

    test.each(looked.filter(({ role, route, isSeen }) => !isSeen && !isLedAway(route, role)))(
      '$role is refused $name',
      async ({ role, route: { address, title } }) => {
        const page = await expectSight(role, { name: '', address, heading: new RegExp(`^${title}$`), seenBy: [] })
        await page.getByText(`当前账号不能查看${title}`).waitFor()
        await page.getByText('请联系系统管理员').waitFor()
      },
    )

    test('admin is led from the overview to the accounts', async () => {
      const page = await expectSight('admin', { name: '', address: '/', heading: /^账号$/, seenBy: [] })
      expect(new URL(page.url()).pathname).toBe('/admin/users')
    })

    test.each(views)('$name is as it should be', async (view) => {
      const [role] = view.seenBy
      if (!role) throw new Error(`${view.name} is seen by nobody`)
      const page = await expectSight(role, view)
      await expectWhole(page, view)
    })
  })
}
