import type { Endpoint } from '@pianqu/shared/http/endpoint.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Declared, declaredEndpoints } from '../architecture/contracts.ts'
import { type SmallCity, smallCity } from './small-city.ts'

/** What names a month, a day or a year in a query, by its last word. */
const times = ['month', 'from', 'to', 'year', 'on', 'asOf'] as const

const fieldsOf = ({ query }: Pick<Endpoint, 'query'>): string[] =>
  query && 'shape' in query ? Object.keys(query.shape as object) : []

const asksForTime = ({ endpoint }: Declared): boolean =>
  endpoint.method === 'GET' &&
  (endpoint.path.includes(':month') || fieldsOf(endpoint).some((field) => times.some((time) => time === field)))

const asked = (await declaredEndpoints()).filter(asksForTime)

/** Months long before the city, long after it, and beyond what a calendar can write. */
const months = ['0000-01', '0001-01', '1899-12', '1990-01', '1999-12', '2026-12', '2099-12', '2100-01', '9999-12']

const valueFor: Readonly<Record<string, (month: string) => string>> = {
  month: (month) => month,
  from: (month) => month,
  to: (month) => month,
  year: (month) => month.slice(0, 4),
  on: (month) => `${month}-15`,
  asOf: (month) => `${month}-15`,
}

function addressOf({ endpoint }: Declared, month: string): string {
  const path = endpoint.path
    .replace(':month', month)
    .replace(':figure', 'bond-share')
    .replace(':code', 'A01')
    .replaceAll(/:\w+/g, '2025-09-1')
  const query = new URLSearchParams(
    fieldsOf(endpoint).flatMap((field) => (valueFor[field] ? [[field, valueFor[field](month)]] : [])),
  )
  return `${path}?${query}`
}

describe('a month that nobody thought of', () => {
  let city: SmallCity
  beforeAll(async () => {
    city = await smallCity()
  })
  afterAll(() => city.app.close())

  test('is asked of many pages', () => {
    expect(asked.length).toBeGreaterThan(30)
  })

  test.each(asked.map((each) => [each.endpoint.path, each] as const))(
    'is answered or refused by %s',
    async (_, each) => {
      const replies = []
      for (const month of months) {
        const reply = await city.taskforce.get(addressOf(each, month))
        if (reply.statusCode >= 500) replies.push(`${addressOf(each, month)}: ${reply.statusCode}`)
      }
      expect(replies).toEqual([])
    },
  )

  test.each(['0000-01', '1899-12', '2100-01', '9999-12'])('such as %s opens nothing', async (month) => {
    for (const address of ['/api/periods', '/api/periods/preview']) {
      const reply = await city.taskforce.post(address, { month })
      expect([reply.statusCode, reply.json().errors]).toMatchObject([
        400,
        [{ pointer: '/month', message: '月份应为 2026-03 这样的四位年、两位月，在 1990 年至 2099 年之间' }],
      ])
    }
  })
})
