import { snapshotFormat } from '@pianqu/shared/snapshots/upgrade.ts'
import { sourceFigures } from '@pianqu/shared/sources/source-figures.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { header } from '../kinds/samples.ts'
import { type Problem, problemOf } from './dispatch-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
beforeEach(async () => {
  city = await smallCity()
  await publish('publish')
})

async function publish(step: 'publish' | 'republish', note?: string, month = '2025-09') {
  const reply = await city.taskforce.post(`/api/periods/${month}/steps`, { step, ...(note && { note }) })
  if (reply.statusCode !== 200) throw new Error(reply.body)
}

/** Plans, names, bonds and positions of stations move; nothing of it is locked by the publication. */
async function changeMuch() {
  await city.taskforce.importRows('plans', [header.plans, ['P1', 2025, 2400], ['P2', 2025, 600]])
  await city.taskforce.importRows('bond-allocations', [header['bond-allocations'], ['BD1', 'P1', 100]])
  const stations = [header['rail-stations'], ['S1', '云锦站', 'L1', 104.019, 30.619, '2020-01-01', '是']]
  await city.taskforce.importRows('rail-stations', stations, '?crs=WGS84')
}

const codes: Readonly<Record<string, string>> = { area: 'A01', district: 'D1', project: 'P1' }

const codeOf = (figure: string): string => {
  const code = codes[figure.split('-')[0] ?? '']
  return code === undefined ? '' : `&code=${code}`
}

const addresses = [
  '/api/overview?',
  '/api/areas?',
  '/api/areas/A01?',
  '/api/projects?sort=code',
  '/api/projects/P1?',
  '/api/projects/P1/light?',
  ...sourceFigures.map((figure) => `/api/sources/${figure}?${codeOf(figure)}`),
]

const at = (address: string, version: string) => `${address}&${version}`.replace('?&', '?')

async function answersOf(client: Client, version: string): Promise<object[]> {
  return Promise.all(
    addresses.map(async (address) => {
      const reply = await client.get(at(address, version))
      expect([address, reply.statusCode]).toEqual([address, 200])
      return reply.json<object>()
    }),
  )
}

/** What says which snapshot it is; all else must be the same. */
const unnumbered = (answers: readonly object[]) => answers.map((answer) => ({ ...answer, snapshot: null }))

describe('a published month', () => {
  test('is answered as it was, by every endpoint, whatever changes later', async () => {
    const before = await answersOf(city.taskforce, 'month=2025-09')
    const frozen = await answersOf(city.taskforce, 'snapshot=2025-09-1')
    expect(unnumbered(frozen)).toEqual(unnumbered(before))
    await changeMuch()
    expect(await answersOf(city.taskforce, 'snapshot=2025-09-1')).toEqual(frozen)
    const now = await answersOf(city.taskforce, 'month=2025-09')
    const unmoved = addresses.filter((_address, index) => JSON.stringify(now[index]) === JSON.stringify(before[index]))
    // Starts, blockers and money spent are not among what was changed.
    expect(unmoved).toEqual([
      '/api/sources/start-rate?',
      ...['starts', 'blockers', 'bond-use'].map((part) => `/api/sources/area-${part}?&code=A01`),
      ...['starts', 'blockers', 'bond-use'].map((part) => `/api/sources/district-${part}?&code=D1`),
    ])
  })

  test('says in its sources which snapshot they are of, and tells the figure of the page', async () => {
    await changeMuch()
    const source = (await city.taskforce.get('/api/sources/project-plan?code=P1&snapshot=2025-09-1')).json()
    expect(source).toMatchObject({ snapshot: '2025-09-1', month: '2025-09', value: '1,200万元', formula: '未调整' })
    const live = (await city.taskforce.get('/api/sources/project-plan?code=P1&month=2025-09')).json()
    expect(live).toMatchObject({ snapshot: null, value: '2,400万元' })
  })

  test('stays closed to other districts, as live', async () => {
    const d2 = await city.as('quxian2')
    for (const page of ['/api/projects/P1?', '/api/projects/P1/light?', '/api/sources/project-light?code=P1&']) {
      expect(problemOf(await d2.get(`${page}snapshot=2025-09-1`))).toEqual([404, 'common/not-found'])
    }
    expect(
      unnumbered(await Promise.all(own.map(async (page) => (await d2.get(page('snapshot=2025-09-1'))).json()))),
    ).toEqual(unnumbered(await Promise.all(own.map(async (page) => (await d2.get(page('month=2025-09'))).json()))))
    const area = (await d2.get('/api/areas/A01?snapshot=2025-09-1')).json()
    expect(area).toMatchObject({ projects: [], hiddenProjects: 2 })
    expect((await d2.get('/api/sources/investment-rate?snapshot=2025-09-1')).json()).toMatchObject({
      total: 2,
      hidden: 2,
    })
  })

  const own = [
    (version: string) => `/api/areas/A02?${version}`,
    (version: string) => `/api/projects/P4?${version}`,
    (version: string) => `/api/sources/bond-share?${version}`,
    (version: string) => `/api/sources/area-progress?code=A01&${version}`,
  ]

  test('has no page for a code that nobody had', async () => {
    for (const page of ['/api/areas/Z9?', '/api/projects/Z9?', '/api/sources/area-rail?code=Z9&']) {
      expect(problemOf(await city.taskforce.get(`${page}snapshot=2025-09-1`))).toEqual([404, 'common/not-found'])
    }
  })
})

describe('a snapshot', () => {
  test('that was never taken is said to be missing', async () => {
    for (const page of ['/api/areas/A01?', '/api/projects/P1?', '/api/sources/bond-share?', '/api/overview?']) {
      const reply = await city.taskforce.get(`${page}snapshot=2025-09-7`)
      expect(problemOf(reply)).toEqual([404, 'snapshot/missing'])
      expect(reply.json<Problem>().detail).toBe('没有编号为“2025-09-7”的快照')
    }
  })

  test('that was taken without pages says so, and still has its lists', async () => {
    const { sqlite } = city.world.db
    sqlite.exec(`INSERT INTO snapshots SELECT '2025-08-1', '2025-08', 1, taken_at, taken_by, taken_by_name, note,
      content, invested, hash, format FROM snapshots`)
    const reply = await city.taskforce.get('/api/projects/P1?snapshot=2025-08-1')
    expect(problemOf(reply)).toEqual([404, 'snapshot/page-not-frozen'])
    expect(reply.json<Problem>().detail).toMatch(/^快照2025-08-1发布时没有固定.*请看最新，或重新发布本月$/)
    expect((await city.taskforce.get('/api/areas?snapshot=2025-08-1')).statusCode).toBe(200)
  })

  test('of a later format is refused with the reason, not read by halves', async () => {
    city.world.db.sqlite.exec(`INSERT INTO snapshots SELECT '2025-08-1', '2025-08', 1, taken_at, taken_by, taken_by_name,
      note, content, invested, hash, ${snapshotFormat + 1} FROM snapshots`)
    for (const page of ['/api/snapshots/2025-08-1', '/api/overview?snapshot=2025-08-1']) {
      expect(problemOf(await city.taskforce.get(page))).toEqual([409, 'snapshot/newer-format'])
    }
    expect((await city.taskforce.get('/api/snapshots')).json()).toMatchObject({ total: 2 })
  })

  test.each([
    ["UPDATE snapshot_pages SET content = '{}'", 'a snapshot is never changed'],
    ['DELETE FROM snapshot_pages', 'a snapshot is never deleted'],
    ["INSERT OR REPLACE INTO snapshot_pages VALUES ('2025-09-1', 'area', 'A01', '{}')", 'a snapshot is never deleted'],
    ["UPDATE snapshots SET note = 'x'", 'a snapshot is never changed'],
    ['DELETE FROM snapshots', 'a snapshot is never deleted'],
  ])('refuses %s', (sql, because) => {
    expect(() => city.world.db.sqlite.exec(sql)).toThrow(because)
  })

  test.each([
    ['changed', "UPDATE snapshot_pages SET content = '{}' WHERE kind = 'project' AND code = 'P3'"],
    ['taken away', "DELETE FROM snapshot_pages WHERE kind = 'source' AND code = 'bond-share'"],
    ['added', "INSERT INTO snapshot_pages VALUES ('2025-09-1', 'project', 'P9', '{}')"],
    ['all taken away', 'DELETE FROM snapshot_pages'],
  ])('is not intact once a page was %s behind its back', async (_what, sql) => {
    const isIntact = async () =>
      (await city.taskforce.get('/api/snapshots/2025-09-1')).json<{ isIntact: boolean }>().isIntact
    expect(await isIntact()).toBe(true)
    city.world.db.sqlite.exec(
      'DROP TRIGGER snapshot_pages_are_never_changed; DROP TRIGGER snapshot_pages_are_never_deleted',
    )
    city.world.db.sqlite.exec(sql)
    expect(await isIntact()).toBe(false)
  })
})

describe('two snapshots', () => {
  const compare = async (from: string, to: string, client = city.taskforce) =>
    (await client.get(`/api/snapshots/compare?from=${from}&to=${to}`)).json<Record<string, { code: string }[]>>()
  const codes = (rows: readonly { code: string }[] | undefined) => rows?.map(({ code }) => code)

  test('tell nothing different where nothing changed', async () => {
    expect(await compare('2025-09-1', 'latest')).toMatchObject({
      from: { number: '2025-09-1' },
      to: null,
      headline: '2025年9月最新数据与快照2025-09-1相比：数字、灯号、位次和规则版本都相同',
      rules: [],
      indicators: [],
      areas: [],
      projects: [],
    })
  })

  test('tell indicators, areas and projects, old and new, and so does the month as it stands', async () => {
    await changeMuch()
    const now = await compare('2025-09-1', 'latest')
    await publish('republish', '计划调整')
    const two = await compare('2025-09-1', '2025-09-2')
    expect({ ...two, to: null, headline: '' }).toEqual({ ...now, headline: '' })
    expect(two).toMatchObject({
      to: { number: '2025-09-2', note: '计划调整' },
      indicators: [
        { code: 'bond-share', from: { display: '45.0%' }, to: { display: '20.0%' } },
        { code: 'rail-800m' },
        { code: 'investment-rate' },
      ],
      projects: [
        { code: 'P1', from: { light: 'green', behindPoints: 0 }, to: { light: 'red', behindPoints: 37.5 } },
        { code: 'P2', from: { light: 'yellow' }, to: { light: 'green' } },
      ],
    })
    expect(two['headline']).toMatch(
      /^2025-09-2与2025-09-1相比：2个片区、2个项目不同；1个片区、2个项目灯号变化；专项债投向占比由45.0%变为20.0%/,
    )
    const seen = await compare('2025-09-1', '2025-09-2', await city.as('quxian2'))
    expect([codes(seen['areas']), codes(seen['projects'])]).toEqual([['A01', 'A02'], []])
  })

  test('of different months tell what moved in between, with what came and went', async () => {
    const added = [header.projects, ['P7', '新工程', 'C1', 'D1', '市城投集团', '基础设施', '加快建设', 50_000, null]]
    await publish('publish', '补发', '2025-08')
    await city.taskforce.importRows('projects', added)
    const months = await compare('2025-08-1', '2025-09-1')
    expect(months['headline']).toMatch(/^2025-09-1与2025-08-1相比（不同月份，含当月进展）：2个片区、6个项目不同/)
    const later = await compare('2025-09-1', 'latest')
    expect(later['projects']).toMatchObject([{ code: 'P7', from: null, to: { ytdYuan: null } }])
    expect(problemOf(await city.taskforce.get('/api/snapshots/compare?from=latest&to=2025-09-1'))).toEqual([
      404,
      'snapshot/missing',
    ])
  })
})
