import type { Directive } from '@pianqu/shared/meetings/directive.contract.ts'
import type { Meeting } from '@pianqu/shared/meetings/meeting.contract.ts'
import type { Brief } from '@pianqu/shared/meetings/pack.contract.ts'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { publishedCity } from '../api/dispatch-kit.ts'
import { agendaOf, prepared, stepped } from '../api/meeting-kit.ts'
import type { SmallCity } from '../api/small-city.ts'
import { type DemoServer, serve } from './demo-server.ts'
import { openApp, phone } from './visit.ts'

let city: SmallCity
const { visit } = openApp(async (): Promise<DemoServer> => {
  city = await publishedCity()
  const { origin, close } = await serve(city.world)
  return {
    origin,
    password: city.password,
    stop: async () => {
      await close()
      await city.app.close()
      city.world.db.sqlite.close()
    },
  }
})

const cut = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|Failed to fetch|net::ERR/

async function openedMeeting(): Promise<Meeting> {
  return stepped(city.taskforce, await prepared(city.taskforce), { step: 'open' })
}

const title = (page: Page) => page.getByRole('region', { name: '议题' }).getByRole('heading', { level: 1 })
const field = (page: Page) => page.getByRole('textbox', { name: '议定内容' })
const saved = (page: Page) => page.getByText('已保存', { exact: true })

/** Types a decision by keyboard alone and records it. */
async function decide(page: Page, text: string): Promise<void> {
  await page.keyboard.press('d')
  await field(page).fill(text)
  await page.keyboard.press('Control+Enter')
  await saved(page).waitFor()
  await page.keyboard.press('Escape')
}

const directivesOf = async ({ id }: Meeting): Promise<Directive[]> =>
  (await city.taskforce.get(`/api/directives?meeting=${id}&pageSize=200`)).json<{ rows: Directive[] }>().rows

async function presenting(meeting: Meeting) {
  const visited = await visit('taskforce', { size: { width: 1920, height: 1080 } })
  visited.complaints.expect(cut)
  await visited.page.goto(`/meetings/${meeting.id}/present`)
  await visited.page.getByRole('button', { name: '开始演示' }).click()
  await visited.page.getByText('停止演示').waitFor()
  return visited
}

const words = '完成管线迁改并移交施工场地，'

/** The same brief after many meetings, each of which has left something undone. */
function manyOf(brief: Brief, times: number, longer: number): Brief {
  const [item] = brief.agenda
  if (!item) throw new Error('Nothing is on the agenda')
  const at = Array.from({ length: times }, (_, index) => index)
  const text = words.repeat(longer)
  return {
    ...brief,
    before: { title: '2025年8月调度会', snapshot: '2025-08-1' },
    changes: at.map((n) => ({ cause: 'data', text: `${n}：${text}` })),
    unfinished: at.map((n) => ({
      number: `YD-2025-${1000 + n}`,
      text,
      leadUnitName: '市规划和自然资源局',
      rule: '2025年8月调度会议定，未办结（时限2025-09-15，已逾期32天）',
      figures: '年度投资完成率 34.4% → 34.4%；序时进度 落后36.4个百分点 → 落后36.4个百分点',
    })),
    agenda: [...at, ...at, ...at].map((n, index) => ({ ...item, id: `${n}-${index}`, title: `${index} ${text}` })),
    matters: at.slice(0, 3).map((n) => ({
      title: `${n} ${text}`,
      why: text,
      link: '/blockers',
      options: ['同意', '退回另提方案'].map((name) => ({ name: `${name}：${words}`, stake: '需7,500万元' })),
    })),
  }
}

async function sheetsOf(page: Page): Promise<number> {
  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  return paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

describe('a meeting', () => {
  test('is prepared, arranged by buttons, and opened', async () => {
    const { page } = await visit('taskforce')
    await page.goto('/meetings')
    await page.getByRole('button', { name: '筹备会议' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '筹备', exact: true }).click()
    const items = page.getByRole('list', { name: '议程' }).getByRole('listitem')
    await items.first().getByText('红灯', { exact: true }).waitFor()
    const first = await items.first().locator('strong').textContent()
    await items.first().getByRole('button', { name: /^下移/ }).click()
    await items
      .nth(1)
      .getByText(first?.replace(/^1\. /, '') ?? '')
      .waitFor()
    await items.first().getByRole('button', { name: /^撤下/ }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('已由专题会研究')
    await page.getByRole('dialog').getByRole('button', { name: '撤下', exact: true }).click()
    await page.getByText('已撤下 1 项').waitFor()
    await page.getByText('zhuanban：已由专题会研究').waitFor()
    await page.getByRole('link', { name: '一页会前通' }).click()
    await page.getByRole('heading', { name: '今天只需您定的三件事' }).waitFor()
    expect(await sheetsOf(page)).toBe(1)
  })

  test.each([
    ['long lists', 12, 1],
    ['long lists of long words', 40, 6],
  ])('has a brief of one sheet, with %s too', async (_, times, longer) => {
    const { page } = await visit('taskforce')
    const meeting = await prepared(city.taskforce)
    await page.route('**/api/meetings/*/brief', async (route) => {
      const brief = await (await route.fetch()).json()
      await route.fulfill({ json: manyOf(brief, times, longer) })
    })
    await page.goto(`/meetings/${meeting.id}/brief`)
    await page.getByRole('heading', { name: /^议程 \d+ 项/ }).waitFor()
    await page
      .getByText(/^其余\d+项见会议页$/)
      .first()
      .waitFor()
    expect(await sheetsOf(page)).toBe(1)
  })

  test('is run by keyboard, and followed on a phone', async () => {
    const meeting = await openedMeeting()
    const { items } = await agendaOf(city.taskforce, meeting)
    const { page } = await presenting(meeting)
    const { page: follower } = await visit('leader', { size: phone })
    await follower.goto(`/meetings/${meeting.id}/present`)
    await title(follower)
      .getByText(items[0]?.title ?? '')
      .waitFor()
    await page.keyboard.press('ArrowRight')
    await title(page)
      .getByText(items[1]?.title ?? '')
      .waitFor()
    await title(follower)
      .getByText(items[1]?.title ?? '')
      .waitFor()
    await page.keyboard.press('ArrowLeft')
    await title(follower)
      .getByText(items[0]?.title ?? '')
      .waitFor()
    await page.keyboard.press('d')
    await field(page).fill('市交通局 牵头 11月15日前 完成管线迁改')
    const read = page.getByLabel('识别结果')
    await read.getByText('市交通运输局').waitFor()
    await read.getByText('2025-11-15（还有18天）').waitFor()
    await page.keyboard.press('Control+Enter')
    await title(follower)
      .getByText(items[1]?.title ?? '')
      .waitFor()
    await expect.poll(async () => (await directivesOf(meeting)).length).toBe(1)
    const [given] = await directivesOf(meeting)
    expect(given).toMatchObject({ leadUnit: 'B2', dueOn: '2025-11-15', text: '完成管线迁改', itemId: items[0]?.id })
  })

  test('is followed by seven tabs of one browser alike, and by the others when the first is closed', async () => {
    const meeting = await openedMeeting()
    const { items } = await agendaOf(city.taskforce, meeting)
    const { page } = await presenting(meeting)
    const { page: first, context } = await visit('leader')
    const others = await Promise.all(Array.from({ length: 6 }, () => context.newPage()))
    const tabs = [first, ...others]
    for (const tab of tabs) {
      await tab.goto(`/meetings/${meeting.id}/present`)
      await title(tab)
        .getByText(items[0]?.title ?? '')
        .waitFor()
    }
    await page.keyboard.press('ArrowRight')
    for (const tab of tabs)
      await title(tab)
        .getByText(items[1]?.title ?? '')
        .waitFor({ timeout: 10_000 })
    await first.close()
    await page.keyboard.press('ArrowLeft')
    for (const tab of others)
      await title(tab)
        .getByText(items[0]?.title ?? '')
        .waitFor({ timeout: 10_000 })
  })

  test('goes on without network: a reload shows the same item, and decisions arrive once, in order, as they were typed', async () => {
    const meeting = await openedMeeting()
    const { items } = await agendaOf(city.taskforce, meeting)
    const { page, context } = await presenting(meeting)
    await page.getByText('（断网时请勿刷新）').waitFor({ state: 'hidden' })
    await page.keyboard.press('ArrowRight')
    await title(page)
      .getByText(items[1]?.title ?? '')
      .waitFor()
    await context.setOffline(true)
    const typed = ['一', '二', '三', '四', '五'].map((each) => `市财政局 牵头 11月底前 落实第${each}件`)
    await decide(page, typed[0] ?? '')
    await decide(page, typed[1] ?? '')
    const shown = await title(page).textContent()
    await page.reload()
    await expect.poll(() => title(page).textContent()).toBe(shown)
    await page.getByText('待发送 2 件').waitFor()
    await decide(page, typed[2] ?? '')
    await decide(page, typed[3] ?? '')
    await page.reload()
    await page.getByText('待发送 4 件').waitFor()
    await decide(page, typed[4] ?? '')
    await page.getByText('待发送 5 件').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.getByText('数据截至').waitFor()
    expect(await directivesOf(meeting)).toEqual([])

    city.clock.at = new Date(city.clock.at.getTime() + 3_600_000)
    await context.setOffline(false)
    await page.getByText('待发送 0 件').waitFor()
    const arrived = await directivesOf(meeting)
    expect(arrived.map(({ text }) => text)).toEqual(['一', '二', '三', '四', '五'].map((each) => `落实第${each}件`))
    const times = arrived.map(({ typedAt }) => typedAt)
    expect(times).toEqual(times.toSorted())
    expect(new Set(times).size).toBe(5)
  })
})
