import type { Role } from '@pianqu/shared/access/access.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { browserOfWorker } from './browser.ts'
import { type Complaints, complaintsOf } from './complaints.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'
import { people, signIn } from './people.ts'

export const desk = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }
export type Size = typeof desk

interface Visitor {
  readonly size?: Size
  readonly theme?: 'light' | 'dark'
  /** Somebody else of the same role. */
  readonly username?: string
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly complaints: Complaints
}

/** Runs in the page, before the app looks. */
function rememberTheme(theme: string): void {
  // The empty page that comes first has no storage.
  if (location.protocol !== 'about:') localStorage.setItem('pianqu.theme', theme)
}

/** A server for one file of tests; what a visit does must end without complaint of the browser, unless the file makes them. */
export function openApp(start: () => Promise<DemoServer> = () => startDemoServer(inject('city')), madeHere?: RegExp) {
  let server: DemoServer
  let browser: Browser
  const onlookers = new Map<string, Visit>()
  let visits: Visit[] = []

  beforeAll(async () => {
    server = await start()
    browser = await browserOfWorker()
  })

  afterEach(async () => {
    const said = [...visits, ...onlookers.values()].flatMap(({ complaints }) => complaints.take())
    for (const { context } of visits) await context.close()
    visits = []
    expect(said, 'complaints of the browser').toEqual([])
  })

  afterAll(async () => {
    for (const { context } of onlookers.values()) await context.close()
    await server?.stop()
  })

  async function open(role: Role | null, { size = desk, theme, username }: Visitor): Promise<Visit> {
    const context = await browser.newContext({
      baseURL: server.origin,
      viewport: size,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(30_000)
    if (role) await signIn(context, server, username ?? people[role])
    if (theme) await context.addInitScript(rememberTheme, theme)
    const complaints = await complaintsOf(context)
    if (madeHere) complaints.expect(madeHere)
    return { context, complaints, page: await context.newPage() }
  }

  return {
    /** An empty page for somebody of the role, `null` for somebody not signed in, with cookies of its own. */
    visit: async (role: Role | null, visitor: Visitor = {}): Promise<Visit> => {
      const visit = await open(role, visitor)
      visits.push(visit)
      return visit
    },

    /** For tests that only look, and begin with an address: one page for all of a role, which saves most of the time. */
    look: async (role: Role, visitor: Visitor = {}): Promise<Page> => {
      const key = JSON.stringify([role, visitor])
      const onlooker = onlookers.get(key) ?? (await open(role, visitor))
      onlookers.set(key, onlooker)
      await onlooker.page.emulateMedia({ media: null })
      return onlooker.page
    },
  }
}
