import type { Role } from '@pianqu/shared/access/access.ts'
import { expect, test } from 'vitest'
import { sidewaysScroll } from './every-route.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { look } = openApp()

/** What an office screen of 1366 × 768 leaves at 200 %, and one of 1920 × 1080 at 150 %. */
const zoomed = [
  { width: 683, height: 384 },
  { width: 1280, height: 720 },
  { width: 960, height: 540 },
] as const

test.each(zoomed.flatMap((size) => (['leader', 'taskforce', 'district'] as const).map((role) => ({ role, size }))))(
  'at $size.width × $size.height $role sees every section without scrolling sideways',
  async ({ role, size }: { role: Role; size: (typeof zoomed)[number] }) => {
    const page = await look(role, { size })
    await page.goto('/areas')
    await settle(page, /片区/)
    const links = page.getByRole('navigation', { name: '栏目', exact: true }).getByRole('link')
    expect(await links.count()).toBeGreaterThan(5)
    const beyond = await links.evaluateAll((all) =>
      all.flatMap((link) => {
        const { left, right } = link.getBoundingClientRect()
        // A part of it may be hidden by what scrolls around it.
        const around = link.parentElement?.getBoundingClientRect()
        const edge = Math.min(document.documentElement.clientWidth, around?.right ?? 0)
        return left < 0 || right > edge + 1 ? [link.textContent] : []
      }),
    )
    expect(beyond).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
  },
)
