import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declaredEndpoints } from '../architecture/contracts.ts'
import { assessmentCity, districts, open, openRound, round, sealed, take, unitOf } from './assessment-city.ts'
import { handIn, mark, markAll, sheetOf } from './assessment-marking.ts'
import { people, type SmallCity } from './small-city.ts'

/** Values and words that nothing else says. */
const districtSentinels = ['137', '13.7', '哨兵理由甲', '哨兵依据乙']
const departmentSentinels = ['173', '17.3', '哨兵理由丙', '哨兵依据丁']

const usernames = [...people.map(({ username }) => username), 'quxian3', 'quxian4']

const gets = (await declaredEndpoints())
  .map(({ endpoint }) => endpoint)
  .filter(({ method, path }) => method === 'GET' && path !== '/api/events' && path !== '/api/docs')

/** What an endpoint is asked by, where it takes such a word. */
const queries: readonly (readonly [key: string, query: string])[] = [
  ['direction', `?direction=${open}`],
  ['direction', `?direction=${sealed}`],
  ['rater', '?rater=B1&target=D1'],
  ['rater', '?rater=D1&target=B1'],
  ['from', '?from=2025&to=2025'],
  ['subject', '?subject=assessment&pageSize=200'],
]

/** Every address with what is known of this city in its parameters, plain and with each query that it takes. */
function addressesOf({ path, query }: (typeof gets)[number]): string[] {
  const filled = path
    .replace(':year', '2025')
    .replace(':month', '2025-09')
    .replace(':code', 'A01')
    .replace(':kind', 'units')
    .replace(':figure', 'bond-share')
    .replaceAll(/:\w+/g, 'B1')
  const taken = query && 'shape' in query ? Object.keys(query.shape as object) : []
  return [filled, ...queries.flatMap(([key, text]) => (taken.includes(key) ? [filled + text] : []))]
}

const everywhere = gets.flatMap(addressesOf)
const nearby = everywhere.filter((url) => /^\/api\/(assessment|trail|imports|sources|openapi)/.test(url))

let city: SmallCity

// Ids, hashes and instants may hold any digits.
const anyDigits = /[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|\d{4}-\d\d-\d\dT[\d:.]+Z/g

const holds = (body: string, word: string): boolean =>
  /^[\d.]+$/.test(word)
    ? new RegExp(`(?<![\\d.])${word.replace('.', '\\.')}(?![\\d.])`).test(body)
    : body.includes(word)

/** Who finds one of these words, and where. */
async function findings(words: readonly string[], urls: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const username of usernames) {
    const client = await city.as(username)
    for (const url of urls) {
      const body = (await client.get(url)).body.replaceAll(anyDigits, '')
      if (words.some((word) => holds(body, word))) found.push(`${username} ${url}`)
    }
  }
  return found
}

const sheet = `${round}/sheet`

async function sentinel(username: string, tenths: number, reason: string, basis: string) {
  const client = await city.as(username)
  const { version, targets } = await sheetOf(client)
  const [target] = targets
  const cells = [{ targetCode: target?.code, criterionCode: 'C1', mark: { tenths, reason, basis } }]
  const key = { 'idempotency-key': `sentinel-${username}` }
  const reply = await city.app.inject({
    method: 'PUT',
    url: `${round}/sheet`,
    headers: { cookie: client.cookie, ...key },
    payload: { version, cells },
  })
  expect(reply.statusCode).toBe(200)
  return reply.body
}

beforeAll(async () => {
  city = await assessmentCity()
  await openRound(city)
  await markAll(city, () => 80)
  for (const username of ['quxian1', 'caizheng']) {
    const client = await city.as(username)
    const { version } = await sheetOf(client)
    await client.post(`${round}/sheet/steps`, { step: 'withdraw', version })
  }
})
afterAll(() => city.app.close())

describe('sealed marks', { timeout: 120_000 }, () => {
  test('are in no reply to a write, not even the rater’s own', async () => {
    const replies = [
      await sentinel('quxian1', 137, '哨兵理由甲', '哨兵依据乙'),
      await sentinel('caizheng', 173, '哨兵理由丙', '哨兵依据丁'),
    ]
    for (const word of ['哨兵', '137', '173']) {
      for (const reply of replies) expect(reply.replace(/"savedAt":"[^"]*"/, '')).not.toContain(word)
    }
    const kept = city.world.db.sqlite.prepare('SELECT group_concat(reply) AS text FROM replies').get() as {
      text: string
    }
    expect(kept.text).not.toContain('哨兵')
  })

  test('are seen by the own unit', async () => {
    expect((await (await city.as('quxian1')).get(`${round}/sheet`)).body).toContain('哨兵理由甲')
  })

  test('reach nobody else while marking is open, not at any address', async () => {
    expect(everywhere.length).toBeGreaterThan(60)
    const found = await findings([...districtSentinels, ...departmentSentinels], everywhere)
    expect(found).toEqual([`caizheng ${sheet}`, `quxian1 ${sheet}`])
  })

  test('leave no word in the trail', () => {
    const rows = city.world.db.sqlite.prepare("SELECT detail FROM trail WHERE action LIKE 'assessment.%'").all()
    const text = JSON.stringify(rows)
    expect(rows.length).toBeGreaterThan(10)
    for (const word of ['哨兵', 'tenths', 'cells']) expect(text).not.toContain(word)
  })

  test('stay closed to everybody in the stage of replies', async () => {
    for (const username of ['quxian1', 'caizheng']) expect((await handIn(await city.as(username))).statusCode).toBe(200)
    await take(city.taskforce, 'close-marking')
    for (const address of ['matrix', 'warnings', 'results']) {
      const reply = await city.taskforce.get(`${round}/${address}?direction=${open}`)
      expect([address, reply.statusCode, reply.json().code]).toEqual([address, 409, 'assessment/sealed'])
    }
    expect((await city.taskforce.get(`${round}/trial`)).json().code).toBe('assessment/sealed')
    const other = await mark(await city.as('quxian1'), { B1: { C1: 100 } })
    expect(other.json().code).toBe('assessment/wrong-stage')
  })

  test('of departments are open to the task force and the auditor in audit, those of districts to nobody', async () => {
    await take(city.taskforce, 'begin-audit')
    const seen = await city.taskforce.get(`${round}/marks?rater=B1&target=D1`)
    expect(seen.body).toContain('哨兵理由丙')
    expect((await city.taskforce.get(`${round}/marks?rater=D1&target=B1`)).json().code).toBe('assessment/no-such-pair')
    expect(await findings(districtSentinels, nearby)).toEqual([`quxian1 ${sheet}`])
    expect(await findings(departmentSentinels, nearby)).toEqual([
      `auditor ${round}/marks?rater=B1&target=D1`,
      `zhuanban ${round}/marks?rater=B1&target=D1`,
      `caizheng ${sheet}`,
    ])
  })

  test('of districts stay with the rater after publication', async () => {
    await take(city.taskforce, 'publish')
    expect(await findings(districtSentinels, nearby)).toEqual([`quxian1 ${sheet}`])
  })

  test('cannot be voided singly, and the refusal says what can be done', async () => {
    const pair = { raterCode: 'D1', targetCode: 'B1', reason: '有误' }
    const reply = await city.taskforce.post(`${round}/exclusions`, pair)
    expect([reply.statusCode, reply.json().code]).toEqual([409, 'assessment/single-marks'])
    expect(reply.json().detail).toContain('加分或扣分')
    const late = await city.taskforce.post(`${round}/exclusions`, { raterCode: 'B1', targetCode: 'D1', reason: '有误' })
    expect(late.json().detail).toContain('结果已经发布')
  })

  test('are of the own unit only: a district does not find the sheet of another', async () => {
    const bodies = await Promise.all(districts.map(async (name) => (await city.as(name)).get(`${round}/sheet`)))
    expect(bodies.map((reply) => reply.json().raterCode)).toEqual(districts.map((name) => unitOf[name]))
  })
})
