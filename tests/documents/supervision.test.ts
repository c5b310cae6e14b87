import { supervisionPackage } from '@pianqu/server/modules/documents/draw-supervision.ts'
import { settlePackage } from '@pianqu/server/modules/documents/settle-package.ts'
import type { Supervision } from '@pianqu/shared/blockers/blocker.contract.ts'
import { dayText } from '@pianqu/shared/documents/document-words.ts'
import type { SupervisionOrder } from '@pianqu/shared/documents/supervision-order.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { sent } from '../api/adjustment-kit.ts'
import { content, raised, stepped } from '../api/blocker-kit.ts'
import { problemOf } from '../api/dispatch-kit.ts'
import { type SmallCity, smallCity } from '../api/small-city.ts'
import type { Client } from '../city.ts'
import { packageFaults } from './package-faults.ts'
import { elements, openPackage, wordLines } from './package-parts.ts'
import { schemaFaults } from './schema-faults.ts'

let city: SmallCity
beforeAll(async () => {
  city = await smallCity()
  city.clock.day = '2025-09-01'
  const blocker = await raised(city.taskforce)
  await stepped(city.taskforce, blocker, { step: 'assign', leadUnit: 'B2' })
  city.clock.day = '2025-09-20'
  await city.taskforce.get('/api/blockers')
  await sent(city.taskforce.post('/api/periods/2025-09/steps', { step: 'publish' }))
  city.clock.at = new Date(city.clock.at.getTime() + 60_000)
  city.clock.day = '2025-10-28'
  await city.taskforce.get('/api/blockers')
})

const bytesFor = async (client: Client, query: string): Promise<Uint8Array> => {
  const reply = await client.get(`/api/documents/supervision.docx?${query}`)
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return reply.rawPayload
}

const ordersOf = async (client: Client): Promise<Supervision[]> =>
  (await sent<{ rows: Supervision[] }>(client.get('/api/supervisions?pageSize=200'))).rows

const numbersIn = (bytes: Uint8Array): string[] =>
  wordLines(openPackage(bytes)).flatMap((line) => /^编号：(DB-\d+-\d+)/.exec(line)?.[1] ?? [])

describe('the 督办单 of a month', () => {
  test('are those that were issued in it when it was published, a page each, with what was ordered', async () => {
    const orders = (await ordersOf(city.taskforce)).filter(({ issuedOn }) => issuedOn <= '2025-09-20')
    const bytes = await bytesFor(city.taskforce, 'month=2025-09')
    const pack = openPackage(bytes)
    expect(orders.length).toBeGreaterThan(1)
    expect(numbersIn(bytes)).toEqual(orders.map(({ number }) => number).sort())
    expect(
      elements(pack.xml('word/document.xml'), 'pageBreakBefore').filter(
        (each) => each.getAttribute('w:val') !== 'false',
      ),
    ).toHaveLength(orders.length - 1)
    const lines = wordLines(pack)
    for (const { unitName, dueOn, promise, blockerNumber } of orders)
      expect(lines).toEqual(expect.arrayContaining([unitName, dayText(dueOn), promise, blockerNumber]))
    expect(lines).toContain(`（${content.type}）${content.text}`)
  })

  test('say so where there are none', async () => {
    await sent(city.taskforce.post('/api/periods/2025-08/steps', { step: 'publish' }))
    expect(wordLines(openPackage(await bytesFor(city.taskforce, 'month=2025-08')))).toContain(
      '2025年8月没有签发督办单。引用快照2025-08-1。',
    )
  })

  test('are told to who may read what they are about, and to nobody else', async () => {
    expect(numbersIn(await bytesFor(await city.as('quxian1'), 'month=2025-09')).length).toBeGreaterThan(0)
    expect(numbersIn(await bytesFor(await city.as('quxian2'), 'month=2025-09'))).toEqual([])
  })
})

describe('one 督办单', () => {
  test('is drawn whenever it was issued, of a month that is being filled too', async () => {
    const [newest] = await ordersOf(city.taskforce)
    expect(newest?.issuedOn).toMatch(/^2025-10/)
    const bytes = await bytesFor(city.taskforce, `number=${newest?.number}`)
    expect(numbersIn(bytes)).toEqual([newest?.number])
  })

  test('answers like a missing one to who may not read it', async () => {
    const other = await city.as('quxian2')
    const address = (number: string) => `/api/documents/supervision.docx?number=${number}`
    expect(problemOf(await other.get(address('DB-2025-0001')))).toEqual([404, 'common/not-found'])
    expect(problemOf(await other.get(address('DB-2025-9999')))).toEqual([404, 'common/not-found'])
  })
})

const oddOrder: SupervisionOrder = {
  number: 'DB-2025-0012',
  issuedOn: '2025-10-17',
  colour: 'red',
  level: 'leader',
  unitName: '单位&‹一›“二”',
  dueOn: '2025-10-16',
  promise: '请\n"统筹"<&>',
  blocker: {
    number: 'DD-2025-0058',
    type: '用地',
    text: '卡在‹这里›“&”\u0001'.repeat(60),
    place: '片区&',
    raisedOn: '2025-09-26',
  },
}

test.each([
  ['none', []],
  ['one, under odd names', [oddOrder]],
  ['many', Array.from({ length: 60 }, () => oddOrder)],
])('a package of %s keeps to the schema, is whole, and the same bytes whenever it is made', async (_, orders) => {
  const said = { issuer: '专班&', snapshot: '2025-09-1', month: '2025年9月' }
  const made = async () =>
    settlePackage((await supervisionPackage(orders, said)).bytes, { at: '2025-10-09T01:00:00.000Z' })
  const bytes = await made()
  expect(await schemaFaults(bytes, 'supervision.docx')).toEqual([])
  expect(packageFaults(bytes)).toEqual([])
  expect(Buffer.compare(bytes, await made())).toBe(0)
})
