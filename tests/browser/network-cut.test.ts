import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { reportOf } from '../api/dispatch-kit.ts'
import { cutSaves } from './cut-saves.ts'
import { colleague, type FilingServer, startFilingServer } from './filing-city.ts'
import { openMonth, saved, shows, typeInto } from './filing-page.ts'
import { openApp } from './visit.ts'

let server: FilingServer
const { visit } = openApp(async () => {
  server = await startFilingServer()
  return server
})

const wan = (count: number) => count * 10_000

const banner = (page: Page) => page.getByRole('note').filter({ hasText: '连接不上服务器' })

async function filing() {
  const opened = await visit('district')
  opened.complaints.expect(/ERR_INTERNET_DISCONNECTED|^409 PUT /)
  await openMonth(opened.page)
  return opened
}

/** Somebody else of the district saves a cell meanwhile. */
async function meanwhile(projectCode: string, investedYuan: number): Promise<void> {
  const other = await server.city.as(colleague)
  const { id, version } = await reportOf(other)
  const reply = await other.put(`/api/reports/${id}/lines`, { version, lines: [{ projectCode, investedYuan }] })
  expect(reply.statusCode).toBe(200)
}

describe('when the network is cut in mid-entry', () => {
  test('what is typed stays on the screen, and is sent once it is back', async () => {
    const { page, context } = await filing()
    await typeInto(page, 'Q05', '本月完成', '105')
    await saved(page)
    await context.setOffline(true)
    await typeInto(page, 'Q06', '本月完成', '106')
    await banner(page).waitFor()
    await typeInto(page, 'Q07', '形象进度说明', '断网时填的')
    await page.getByText('离线，已存在本机').waitFor()
    await banner(page).getByText('2 处修改已存在本机').waitFor()
    await shows(page, 'Q06', '本月完成', '106')
    await shows(page, 'Q07', '形象进度说明', '断网时填的')
    expect((await server.lineOf('Q06')).content.investedYuan).toBeNull()

    await context.setOffline(false)
    await banner(page).waitFor({ state: 'hidden' })
    await saved(page)
    expect((await server.lineOf('Q06')).content.investedYuan).toBe(wan(106))
    expect((await server.lineOf('Q07')).content.imageProgress).toBe('断网时填的')
  })

  test('loading the page again loses nothing', async () => {
    const { page, context } = await filing()
    const restore = await cutSaves(context, /\/lines$/)
    await typeInto(page, 'Q08', '本月完成', '108')
    await page.getByText('离线，已存在本机').waitFor()
    await page.goto('about:blank')
    await openMonth(page)
    await shows(page, 'Q08', '本月完成', '108')
    await banner(page).waitFor()
    expect((await server.lineOf('Q08')).content.investedYuan).toBeNull()
    await restore()
    await banner(page).getByRole('button', { name: '现在再试' }).click()
    await saved(page)
    expect((await server.lineOf('Q08')).content.investedYuan).toBe(wan(108))
  })

  test('closing the page loses nothing, and what another changed meanwhile is asked cell by cell', async () => {
    const { page, context } = await filing()
    await context.setOffline(true)
    await typeInto(page, 'Q09', '本月完成', '109')
    await typeInto(page, 'Q10', '本月完成', '110')
    await typeInto(page, 'Q10', '备注', '网络中断时填写')
    await banner(page).waitFor()
    await page.close()
    await meanwhile('Q10', wan(999))
    await context.setOffline(false)

    const again = await context.newPage()
    await again.goto('/dispatch')
    const dialog = again.getByRole('dialog', { name: '1 处与他人同时修改' })
    await dialog.getByRole('button', { name: '对方的 999万元' }).waitFor()
    await dialog.getByRole('button', { name: '我的 110万元' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await saved(again)
    expect((await server.lineOf('Q09')).content.investedYuan).toBe(wan(109))
    expect((await server.lineOf('Q10')).content).toMatchObject({ investedYuan: wan(110), note: '网络中断时填写' })
  })

  test('an answer that is lost on its way back is neither lost nor asked about', async () => {
    const { page, complaints } = await filing()
    complaints.expect(/^net::ERR_/)
    await page.route(
      /\/lines$/,
      async (route) => {
        await route.fetch()
        await route.abort('connectionreset')
      },
      { times: 1 },
    )
    await typeInto(page, 'Q11', '本月完成', '111')
    await banner(page).waitFor()
    await banner(page).getByRole('button', { name: '现在再试' }).click()
    await banner(page).waitFor({ state: 'hidden' })
    await page.getByText(/^(已保存|修改会自动保存)/).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect((await server.lineOf('Q11')).content.investedYuan).toBe(wan(111))
  })
})
