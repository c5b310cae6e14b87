import { createHmac } from 'node:crypto'
import { readConfig } from '@pianqu/server/config.ts'
import { dingtalkBot, wecomBot } from '@pianqu/server/notices/bots.ts'
import { keepTold, type NoticeConfig } from '@pianqu/server/notices/keep-told.ts'
import { mailbox } from '@pianqu/server/notices/mail.ts'
import { digestOf, outbox, type Pace } from '@pianqu/server/notices/outbox.ts'
import { isTime } from '@pianqu/server/notices/reminding.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import Fastify from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { folderCity } from './folder-city.ts'
import { postOffice, robot } from './receivers.ts'

const quick: Pace = { digestMs: 40, retryMs: [10, 20, 30], most: 20, perMs: 600 }

let closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.toReversed()) await close()
  closing = []
})

async function aRobot(answer: Parameters<typeof robot>[0] = () => 0) {
  const made = await robot(answer)
  closing.push(made.close)
  return made
}

function boxOf(receiver: Parameters<typeof outbox>[0], pace = quick) {
  const said: string[] = []
  const box = outbox(receiver, (outcome, name) => said.push(`${name} ${outcome}`), pace)
  closing.push(box.close)
  return { box, said }
}

describe('a robot', () => {
  test('is told what comes together in one message', async () => {
    const { url, got } = await aRobot()
    const { box, said } = boxOf(wecomBot(url))
    for (const text of ['一', '二', '三']) box.put(text)
    await box.idle()
    expect(got.map(({ text }) => text)).toEqual(['一\n\n二\n\n三'])
    expect(said).toEqual(['wecom delivered'])
  })

  test('is never told more than twenty times a minute, however much there is and however often it fails', async () => {
    const { url, got } = await aRobot((_, count) => (count % 3 === 0 ? 0 : 45009))
    const { box } = boxOf(wecomBot(url), { ...quick, digestMs: 0, retryMs: [0, 0, 0, 0] })
    for (let at = 0; at < 30; at += 1) {
      box.put(`第${at}条`)
      await expect
        .poll(() => got.some(({ text }) => text.includes(`第${at}条`)), { interval: 1, timeout: 5000 })
        .toBe(true)
    }
    await box.idle()
    expect(got.length).toBeGreaterThan(60)
    for (const { at } of got)
      expect(got.filter((other) => other.at >= at && other.at < at + quick.perMs).length).toBeLessThanOrEqual(20)
  })

  test.each([
    ['is busy', () => 45009],
    ['breaks the line', () => 'cut' as const],
  ])('that %s is asked again, and given up in the end', async (_, answer) => {
    const { url, got } = await aRobot((_posted, count) => (count < 3 ? answer() : 0))
    const { box, said } = boxOf(wecomBot(url))
    box.put('一')
    await box.idle()
    expect([got.length, said]).toEqual([3, ['wecom delivered']])
    const never = await aRobot(answer)
    const { box: other, said: end } = boxOf(wecomBot(never.url))
    other.put('一')
    await other.idle()
    expect([never.got.length, end]).toEqual([4, ['wecom given up']])
  })

  test('that will never take it is not asked again', async () => {
    const { url, got } = await aRobot(() => 310000)
    const { box, said } = boxOf(dingtalkBot(url, { secret: 'SEC1', now: Date.now }))
    box.put('一')
    await box.idle()
    expect([got.length, said]).toEqual([1, ['dingtalk refused']])
  })

  test('of 钉钉 is shown the proof of its secret, and the secret never', async () => {
    const { url, got } = await aRobot()
    await dingtalkBot(url, { secret: 'SEC-of-mine', now: () => 1_761_616_800_000 }).hand('一')
    const asked = new URL(got[0]?.path ?? '', 'http://x')
    const sign = createHmac('sha256', 'SEC-of-mine').update('1761616800000\nSEC-of-mine').digest('base64')
    expect([asked.searchParams.get('timestamp'), asked.searchParams.get('sign')]).toEqual(['1761616800000', sign])
    expect(asked.searchParams.get('access_token')).toBe('very-secret-token')
    expect(asked.href).not.toContain('SEC-of-mine')
  })

  test('gets no more than it takes, and is told how much is missing', () => {
    const texts = Array.from({ length: 40 }, (_, at) => `第${at}条：${'调'.repeat(30)}`)
    const text = digestOf(texts, 2048)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2048)
    const [, missing] = /……另有(\d+)条，请登录查看$/.exec(text) ?? []
    expect(texts.filter((each) => text.includes(each)).length + Number(missing)).toBe(40)
    const long = digestOf(['调'.repeat(5000)], 2048)
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(2048)
    expect(long).toMatch(/调……全文请登录查看$/)
  })
})

describe('a mailbox', () => {
  const mail = (smtpUrl: string) => mailbox({ smtpUrl, from: 'pq@city.test', to: 'd01@city.test' }, 'mail D01')

  test('gets the text under its first line', async () => {
    const post = await postOffice()
    closing.push(post.close)
    expect(await mail(post.url).hand('【催报】2025年10月\n还没有报完')).toBe('done')
    const [letter = ''] = post.letters
    expect(letter).toMatch(/^From: pq@city\.test$/m)
    expect(letter).toMatch(/^To: d01@city\.test$/m)
    const [, coded = ''] = /^Subject: =\?UTF-8\?B\?(.+?)\?=$/m.exec(letter) ?? []
    expect(Buffer.from(coded, 'base64').toString()).toBe('【催报】2025年10月')
  })

  test.each([
    ['450 later', 'again'],
    ['550 nobody of that name', 'refused'],
  ])('that says %s is %s', async (said, delivery) => {
    const post = await postOffice(() => said)
    closing.push(post.close)
    expect(await mail(post.url).hand('一')).toBe(delivery)
  })

  test('where nobody answers is tried again', async () => {
    const post = await postOffice()
    await post.close()
    expect(await mail(post.url).hand('一')).toBe('again')
  })

  test('is sent no password where the post office speaks in the clear', async () => {
    const post = await postOffice()
    closing.push(post.close)
    const url = post.url.replace('smtp://', 'smtp://pq:hidden@')
    expect(await mail(url).hand('一')).not.toBe('done')
    expect(post.letters).toEqual([])
  })
})

describe('reminding', () => {
  const at = (instant: string, remindedOn: string | null = null, day = instant.slice(0, 10)) =>
    isTime({ now: () => new Date(instant), today: () => day as Day, remindedOn: remindedOn as Day | null })

  test.each([
    ['2025-10-28T01:00:00Z', null, true],
    ['2025-10-28T00:59:00Z', null, false],
    ['2025-10-28T01:00:00Z', '2025-10-28', false],
    ['2025-10-28T01:00:00Z', '2025-10-27', true],
    // A Saturday, a holiday, and a Saturday that is worked on.
    ['2025-10-25T03:00:00Z', null, false],
    ['2025-10-01T03:00:00Z', null, false],
    ['2025-10-11T03:00:00Z', null, true],
  ])('at %s, last done %s: %s', (instant, remindedOn, expected) => {
    expect(at(instant, remindedOn)).toBe(expected)
  })
})

const none: NoticeConfig = { mailTo: [] }

describe('the server', () => {
  test('reminds a unit of its own and the robot of all, once a day, and tells what is published; the log knows no secret', async () => {
    const city = await folderCity()
    closing.push(() => city.end())
    const [bot, post] = [await aRobot(), await postOffice()]
    closing.push(post.close)
    const lines: string[] = []
    const app = Fastify({ logger: { level: 'info', stream: { write: (line: string) => void lines.push(line) } } })
    const { world } = city
    app.decorate('world', { ...world, clock: { ...world.clock, isPinned: false } })
    const config = {
      ...none,
      dingtalkUrl: bot.url,
      dingtalkSecret: 'SEC-of-mine',
      smtpUrl: post.url,
      mailFrom: 'pq@city.test',
      mailTo: [
        ['D1', 'd1@city.test'],
        ['D9', 'd9@city.test'],
      ] as const,
    }
    const taskforce = await city.as('zhuanban')
    const moved = await taskforce.post('/api/periods/2025-10/due', { dueOn: '2025-10-30', reason: '提前调度' })
    expect(moved.statusCode).toBe(200)
    const { look } = keepTold(app, config, quick)
    await app.ready()
    look()
    await expect.poll(() => [bot.got.length, post.letters.length], { timeout: 10_000 }).toEqual([1, 1])
    expect(bot.got[0]?.text).toMatch(/^【催报】2025年10月调度月报应于/)
    expect(post.letters[0]).toContain('To: d1@city.test')
    look()
    await taskforce.post('/api/periods/2025-09/steps', { step: 'republish', note: '更正一处' })
    await expect.poll(() => bot.got.length, { timeout: 10_000 }).toBe(2)
    expect(bot.got[1]?.text).toMatch(/^【片区调度】2025年9月调度已.*发布（快照 2025-09-\d）$/)
    expect(post.letters).toHaveLength(1)
    await app.close()
    expect(lines.join()).toContain('told')
    expect(lines.join()).not.toMatch(/very-secret-token|SEC-of-mine|access_token/)
  }, 60_000)

  test('tells nobody of a city on a pinned day', async () => {
    const city = await folderCity()
    closing.push(() => city.end())
    const bot = await aRobot()
    const app = Fastify()
    app.decorate('world', city.world)
    const before = city.world.events.listeners()
    keepTold(app, { ...none, wecomUrl: bot.url }, quick).look()
    expect(city.world.events.listeners()).toBe(before)
    await app.ready()
    const taskforce = await city.as('zhuanban')
    await taskforce.post('/api/periods/2025-09/steps', { step: 'republish', note: '更正一处' })
    await app.close()
    expect([city.world.clock.isPinned, bot.got]).toEqual([true, []])
  }, 60_000)

  test('tells nobody unless told to', () => {
    expect(readConfig({}).notices).toEqual(none)
    expect(() => readConfig({ PIANQU_WECOM_WEBHOOK: 'http://elsewhere.test/?key=abc' })).toThrow('应以 https:// 开头')
    const { mailTo } = readConfig({ PIANQU_MAIL_TO: 'D01=a@b.cn, *=all@b.cn' }).notices
    expect(mailTo).toEqual([
      ['D01', 'a@b.cn'],
      ['*', 'all@b.cn'],
    ])
    for (const wrong of ['a@b.cn', 'D01=a', 'D01='])
      expect(() => readConfig({ PIANQU_MAIL_TO: wrong })).toThrow('单位编码=邮箱')
  })
})
