import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type FilingServer, startFilingServer } from './filing-city.ts'
import { openMonth, saved, shows, typeInto } from './filing-page.ts'
import { openApp } from './visit.ts'

let server: FilingServer
const { visit } = openApp(async () => {
  server = await startFilingServer()
  return server
})

const wan = (count: number) => count * 10_000

/** Two windows of one browser and one person, both with the month open and cut off from the server. */
async function twoWindows(): Promise<{
  readonly context: BrowserContext
  readonly first: Page
  readonly second: Page
}> {
  const { page: first, context, complaints } = await visit('district')
  // Two windows of a person are two who save: one of them is told that the other was there.
  complaints.expect(/ERR_INTERNET_DISCONNECTED|^409 PUT /)
  const second = await context.newPage()
  await openMonth(first)
  await openMonth(second)
  await context.setOffline(true)
  return { context, first, second }
}

const kept = (page: Page) => page.getByText('离线，已存在本机').waitFor()

describe('two windows of one person without a network', () => {
  test('both keep what was typed, as both have said, when both are closed', async () => {
    const { context, first, second } = await twoWindows()
    await typeInto(first, 'Q05', '本月完成', '105')
    await kept(first)
    await typeInto(second, 'Q06', '本月完成', '106')
    await kept(second)
    await first.close()
    await second.close()
    await context.setOffline(false)

    const again = await context.newPage()
    await openMonth(again)
    await shows(again, 'Q05', '本月完成', '105')
    await shows(again, 'Q06', '本月完成', '106')
    await saved(again)
    expect((await server.lineOf('Q05')).content.investedYuan).toBe(wan(105))
    expect((await server.lineOf('Q06')).content.investedYuan).toBe(wan(106))
  })

  test('show the same, so that the second word about a cell is said over the first', async () => {
    const { context, first, second } = await twoWindows()
    await typeInto(first, 'Q07', '本月完成', '107')
    await shows(second, 'Q07', '本月完成', '107')
    await typeInto(second, 'Q07', '本月完成', '207')
    await shows(first, 'Q07', '本月完成', '207')
    await kept(first)
    await context.setOffline(false)
    await expect.poll(async () => (await server.lineOf('Q07')).content.investedYuan).toBe(wan(207))
    expect(await first.getByRole('dialog').count()).toBe(0)
    expect(await second.getByRole('dialog').count()).toBe(0)
  })

  test('save what a closed one has left, without being loaded again', async () => {
    const { context, first, second } = await twoWindows()
    await typeInto(first, 'Q08', '本月完成', '108')
    await kept(first)
    await first.close()
    await shows(second, 'Q08', '本月完成', '108')
    await context.setOffline(false)
    await expect.poll(async () => (await server.lineOf('Q08')).content.investedYuan).toBe(wan(108))
  })
})
