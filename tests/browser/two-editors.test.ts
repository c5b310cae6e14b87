import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { colleague, type FilingServer, startFilingServer } from './filing-city.ts'
import { openMonth, saved, shows, typeInto } from './filing-page.ts'
import { openApp } from './visit.ts'

let server: FilingServer
const { visit } = openApp(async () => {
  server = await startFilingServer()
  return server
})

const wan = (count: number) => count * 10_000

async function twoPeople() {
  const first = await visit('district')
  const second = await visit('district', { username: colleague })
  second.complaints.expect(/^409 PUT /)
  await openMonth(first.page)
  await openMonth(second.page)
  return { first: first.page, second: second.page }
}

/** Keeps what the page saves on its way; answers when something is, and lets it go on when told. */
async function holdSave(page: Page) {
  const address = /\/api\/reports\/[^/]+\/lines$/
  let hold: (route: Route) => void = () => {}
  const held = new Promise<Route>((resolve) => {
    hold = resolve
  })
  await page.route(address, (route) => hold(route), { times: 1 })
  return { held, release: async () => (await held).continue() }
}

/** Both type before either has saved: the second is told that somebody else was there. */
async function typeTogether(
  { first, second }: { readonly first: Page; readonly second: Page },
  type: { readonly first: () => Promise<void>; readonly second: () => Promise<void> },
): Promise<void> {
  const save = await holdSave(second)
  await type.second()
  await save.held
  await type.first()
  await saved(first)
  await save.release()
}

describe('two people in one report', () => {
  test('see what the other has saved without asking', async () => {
    const { first, second } = await twoPeople()
    await typeInto(first, 'Q05', '本月完成', '123')
    await shows(second, 'Q05', '本月完成', '123')
    await typeInto(second, 'Q05', '形象进度说明', '二层封顶')
    await shows(first, 'Q05', '形象进度说明', '二层封顶')
  })

  test('keep both values where they typed into different cells, of one line too', async () => {
    const both = await twoPeople()
    const { first, second } = both
    await typeTogether(both, {
      first: async () => {
        await typeInto(first, 'Q06', '本月完成', '110')
        await typeInto(first, 'Q07', '本月完成', '120')
      },
      second: () => typeInto(second, 'Q06', '形象进度说明', '三层封顶'),
    })
    await saved(second)
    await shows(first, 'Q06', '形象进度说明', '三层封顶')
    await shows(second, 'Q06', '本月完成', '110')
    await shows(second, 'Q07', '本月完成', '120')
    expect(await second.getByRole('dialog').count()).toBe(0)
    expect((await server.lineOf('Q06')).content).toMatchObject({ investedYuan: wan(110), imageProgress: '三层封顶' })
  })

  test.each([
    { side: '我的', code: 'Q08', stands: '222' },
    { side: '对方的', code: 'Q09', stands: '111' },
  ])('are asked about a cell that both typed into; $side stands', async ({ side, code, stands }) => {
    const both = await twoPeople()
    const { first, second } = both
    await typeTogether(both, {
      first: () => typeInto(first, code, '本月完成', '111'),
      second: async () => {
        await typeInto(second, code, '本月完成', '222')
        await typeInto(second, code, '备注', '与施工方核对过')
      },
    })
    const dialog = second.getByRole('dialog', { name: '1 处与他人同时修改' })
    await dialog.getByText('本月完成投资').waitFor()
    await dialog.getByRole('button', { name: '我的 222万元' }).waitFor()
    await dialog.getByRole('button', { name: '对方的 111万元' }).waitFor()
    await dialog.getByRole('button', { name: new RegExp(`^${side} `) }).click()
    await dialog.waitFor({ state: 'hidden' })
    await saved(second)
    await shows(second, code, '本月完成', stands)
    await shows(first, code, '本月完成', stands)
    await shows(first, code, '备注', '与施工方核对过')
    expect((await server.lineOf(code)).content).toMatchObject({
      investedYuan: wan(Number(stands)),
      note: '与施工方核对过',
    })
  })

  test('may put the choice off, and nothing typed is lost meanwhile', async () => {
    const both = await twoPeople()
    const { first, second } = both
    await typeTogether(both, {
      first: () => typeInto(first, 'Q10', '本月完成', '111'),
      second: () => typeInto(second, 'Q10', '本月完成', '222'),
    })
    await second.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
    await shows(second, 'Q10', '本月完成', '222')
    await typeInto(second, 'Q11', '本月完成', '130')
    await shows(first, 'Q11', '本月完成', '130')
    await second.getByRole('button', { name: '现在选择' }).click()
    await second.getByRole('button', { name: '全部用我的' }).click()
    await shows(first, 'Q10', '本月完成', '222')
    expect((await server.lineOf('Q10')).content.investedYuan).toBe(wan(222))
  })
})
