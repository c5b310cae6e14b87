import { existsSync } from 'node:fs'
import { frozenSchemas } from '@pianqu/shared/publishing/frozen.schema.ts'
import { snapshotFormat, upgraded } from '@pianqu/shared/snapshots/upgrade.ts'
import { sourceFigures } from '@pianqu/shared/sources/source-figures.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '../api/small-city.ts'
import { declaredEndpoints } from '../architecture/contracts.ts'
import { type City, openCity } from '../city.ts'
import { type GoldenPart, goldenAnswers, goldenParts, lostSince } from './golden-pages.ts'
import { goldenFile, goldenWorld } from './golden-world.ts'

const formats = Array.from({ length: snapshotFormat }, (_, index) => index + 1)

/** Paths of what was stored and is answered no more under its name, by format, each with its reason. */
const movedOn: Readonly<Record<number, readonly string[]>> = {
  // Stored beside what the contract names, and answered by no version.
  1: ['worst', 'light.worst', 'override.fromMonth', 'light.override.fromMonth'],
}

/** Pages that came between two formats: the cities of those before have none. */
const since: Readonly<Record<string, number>> = { answers: 3 }

const one = 'snapshot=2025-09-1'
const two = 'snapshot=2025-09-2'

/** What is answered out of the snapshots and is no part of them by itself. */
const derived = [
  '/api/snapshots',
  '/api/snapshots/compare?from=2025-09-1&to=2025-09-2',
  '/api/snapshots/compare?from=2025-09-1&to=latest',
  '/api/figures/restatements',
  `/api/documents/bulletin/text?month=2025-09&${one}`,
  `/api/rankings/why?code=A01&${one}`,
  '/api/rankings/history?year=2025',
  '/api/rankings/history?year=2025&group=districts',
  '/api/bonds/year?year=2025',
  ...sourceFigures
    .filter((figure) => figure.startsWith('project-'))
    .map((figure) => `/api/sources/${figure}?code=P1&${one}`),
]

/** What people read in the golden city, whichever version answers. */
const readings: readonly (readonly [username: string, address: string, reading: object])[] = [
  [
    'zhuanban',
    `/api/overview?${one}`,
    { headline: '9月专项债占比45.0%，距目标差5.0个百分点；无片区滞后；1个项目亮红灯' },
  ],
  ['lingdao', `/api/overview?${one}`, { completeness: { accepted: 4, owed: 5 }, isRanked: true }],
  [
    'zhuanban',
    `/api/overview?${two}`,
    {
      indicators: [
        { code: 'bond-share', numerator: 9_000_000, denominator: 20_000_000, display: '45.0%', met: false },
        { code: 'rail-800m', display: '47.3%', met: false },
        { code: 'investment-rate', numerator: 35_100_000, display: '58.5%', published: { display: '59.8%' } },
        { code: 'start-rate', numerator: 1, denominator: 2 },
      ],
      areas: [
        { code: 'A01', light: 'green', ytdYuan: 16_300_000, behindPoints: 2.92, place: 1 },
        { code: 'A02', light: 'yellow', ytdYuan: 18_800_000, behindPoints: 22.78, place: 2 },
      ],
    },
  ],
  ['zhuanban', `/api/projects/P1?${one}`, { row: { ytdYuan: 9_900_000 }, plan: { hasCurve: true } }],
  ['quxian1', `/api/projects/P1?${two}`, { row: { ytdYuan: 9_100_000 } }],
  [
    'quxian2',
    `/api/projects/P3/light?${one}`,
    {
      light: 'yellow',
      computed: 'red',
      override: { reason: '已开工，手续补办中' },
      components: [
        { kind: 'progress', light: 'red' },
        { kind: 'start', light: 'red' },
      ],
    },
  ],
  ['quxian2', `/api/projects?${one}&light=exempt`, { rows: [{ code: 'P5' }], total: 1 }],
  [
    'quxian1',
    `/api/areas/A01?${one}`,
    { projects: [{ code: 'P1' }, { code: 'P2' }, { code: 'P6' }], hiddenProjects: 0 },
  ],
  ['quxian2', `/api/areas/A01?${one}`, { projects: [{ code: 'P6' }], hiddenProjects: 2 }],
  ['quxian2', `/api/sources/investment-rate?${one}`, { value: '59.8%', hidden: 1 }],
  ['zhuanban', `/api/sources/bond-share?${one}`, { formula: '900万元 ÷ 2,000万元 = 45.0%', total: 2 }],
  [
    'zhuanban',
    `/api/rankings?${two}`,
    {
      rows: [
        { code: 'A01', place: 1, score: 82.13, tier: '良好' },
        { code: 'A02', place: 2, score: 48.21 },
      ],
    },
  ],
  [
    'zhuanban',
    `/api/rankings?by=year&group=districts&${one}`,
    { rows: [{ code: 'D1', score: 89.28 }, { code: 'D2' }] },
  ],
  ['zhuanban', '/api/bonds/year?year=2025', { published: { snapshot: '2025-09-2', numeratorYuan: 9_000_000 } }],
  [
    'zhuanban',
    '/api/snapshots/compare?from=2025-09-1&to=2025-09-2',
    {
      indicators: [{ code: 'investment-rate', from: { display: '59.8%' }, to: { display: '58.5%' } }],
      areas: [{ code: 'A01', from: { ytdYuan: 17_100_000 }, to: { ytdYuan: 16_300_000 } }],
      projects: [{ code: 'P1', from: { behindPoints: -15.83 }, to: { behindPoints: -9.16 } }],
    },
  ],
  ['zhuanban', '/api/snapshots/2025-09-1', { leftOut: ['P4'], note: 'P4因系统切换晚报，不计入本月', isIntact: true }],
]

test('every format of snapshots has a golden one', () => {
  expect(formats.filter((format) => !existsSync(goldenFile(format)))).toEqual([])
})

describe.each(formats)('snapshots of format %i', (format) => {
  let city: City
  let parts: readonly GoldenPart[]

  beforeAll(async () => {
    city = await openCity({ world: goldenWorld(format) })
    for (const person of people) await city.person(person)
    parts = goldenParts(city.world.db)
  })
  afterAll(() => city.app.close())

  async function ask(address: string, username = 'zhuanban'): Promise<object> {
    const reply = await (await city.as(username)).get(address)
    if (reply.statusCode !== 200) throw new Error(`${address}: ${reply.statusCode} ${reply.body}`)
    return reply.json<object>()
  }

  test('are those of that format, and all their parts are here', () => {
    expect(new Set(parts.map((part) => part.format))).toEqual(new Set([format]))
    const known = Object.keys(frozenSchemas).filter((part) => format >= (since[part] ?? 1))
    expect(new Set(parts.map(({ part }) => part))).toEqual(new Set(known))
  })

  test('still have their hashes: what is stored is what was published', async () => {
    for (const number of new Set(parts.map((part) => part.number))) {
      expect([number, await ask(`/api/snapshots/${number}`)]).toMatchObject([number, { isIntact: true }])
    }
  })

  test("are brought to today's shape, every part of them", () => {
    const faults = parts.flatMap(({ number, part, code, stored }) => {
      const { error } = frozenSchemas[part].safeParse(upgraded(part, format, stored))
      return (error?.issues ?? []).map(({ path, message }) => `${number} ${part} ${code} ${path.join('.')}: ${message}`)
    })
    expect(faults).toEqual([])
  })

  test('are answered by every page, and say what they said', async () => {
    const lost: string[] = []
    for (const { address, was } of parts.flatMap(goldenAnswers)) {
      const now = await ask(address)
      const moved = new Set(movedOn[format])
      lost.push(...lostSince(was, now).flatMap((path) => (moved.has(path) ? [] : [`${address} ${path}`])))
    }
    expect(lost).toEqual([])
  })

  test.each(derived)('answer %s', async (address) => {
    await expect(ask(address)).resolves.toBeDefined()
  })

  test.each(readings)('read for %s at %s as they always did', async (username, address, reading) => {
    expect(await ask(address, username)).toMatchObject(reading)
  })

  test('are asked of every endpoint that takes a snapshot', async () => {
    const asked = new Set([...parts.flatMap(goldenAnswers).map(({ address }) => address), ...derived])
    const patternOf = (path: string) => new RegExp(`^${path.replaceAll(/:[^/]+/g, '[^/?]+')}(\\?|$)`)
    const taking = (await declaredEndpoints()).filter(
      ({ endpoint: { path, query, ...rest } }) =>
        // Files are drawn from what the others answer.
        !('file' in rest && rest.file) &&
        (path.startsWith('/api/snapshots') || (query && 'shape' in query && 'snapshot' in Object(query.shape))),
    )
    expect(taking.length).toBeGreaterThan(8)
    const forgotten = taking.filter(
      ({ endpoint: { path } }) => ![...asked].some((address) => patternOf(path).test(address)),
    )
    expect(forgotten.map(({ endpoint: { path } }) => path)).toEqual([])
  })
})
