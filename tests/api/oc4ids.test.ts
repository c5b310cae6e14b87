import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { keptPackage } from '@pianqu/server/modules/open-data/kept-package.query.ts'
import type { Role } from '@pianqu/shared/access/access.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { getOc4ids } from '@pianqu/shared/open-data/oc4ids.contract.ts'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goldenCity } from '../golden/golden-city.ts'
import { emptyCity, type SmallCity } from './small-city.ts'

type Package = ReplyOf<typeof getOc4ids>

const folder = fileURLToPath(new URL('../../../shared/data/oc4ids/', import.meta.url))
const isThere = existsSync(folder)
const reason = isThere ? '' : '（跳过：没有 shared/data 文件夹）'

let city: SmallCity
beforeAll(async () => {
  city = await goldenCity()
}, 60_000)
afterAll(() => city.app.close())

const packageFor = async (username: string): Promise<Package> => {
  const reply = await (await city.as(username)).get('/api/oc4ids')
  expect(reply.statusCode).toBe(200)
  return reply.json<Package>()
}

const codesOf = ({ projects }: Package): string[] => projects.map(({ identifiers }) => identifiers[0]?.id ?? '')

const projectOf = ({ projects }: Package, code: string) => {
  const found = projects.find(({ id }) => id === `oc4ids-pianqu-${code}`)
  if (!found) throw new Error(code)
  return found
}

/** The codes of a list of OC4IDS. */
const codeList = (name: string): string[] =>
  readFileSync(join(folder, `codelist-${name}.csv`), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0] ?? '')

describe.skipIf(!isThere)(`the open data${reason}`, () => {
  test('hold of the schema of OC4IDS, which would have said so if they did not', async () => {
    const schema = JSON.parse(readFileSync(join(folder, 'project-schema.json'), 'utf8')) as object
    const ajv = new Ajv({ strict: false, allErrors: true })
    addFormats(ajv)
    const validate = ajv.compile(schema)
    const { projects } = await packageFor('zhuanban')
    expect(projects).toHaveLength(7)
    for (const project of projects) expect([validate(project), validate.errors]).toEqual([true, null])
    expect(validate({ ...projects[0], status: 'building' })).toBe(false)
    expect(validate({ ...projects[0], updated: '2025-10' })).toBe(false)
  })

  test('use codes of its lists', async () => {
    const { projects } = await packageFor('zhuanban')
    const [statuses, sectors, roles, metrics] = ['projectStatus', 'projectSector', 'partyRole', 'metricID'].map(
      codeList,
    )
    for (const { status, sector = [], parties, metrics: ours = [], forecasts = [] } of projects) {
      expect(statuses).toContain(status)
      expect(sectors).toEqual(expect.arrayContaining(sector))
      expect(roles).toEqual(expect.arrayContaining(parties.flatMap((party) => party.roles)))
      expect(metrics).toEqual(expect.arrayContaining([...ours, ...forecasts].map(({ id }) => id)))
    }
  })
})

describe('the open data', () => {
  test('are a package of the newest snapshot, with its number of schema and its publisher', async () => {
    const { projects, ...about } = await packageFor('lingdao')
    expect(about).toEqual({
      uri: expect.stringMatching(/^http:\/\/localhost:?\d*\/api\/oc4ids$/),
      publishedDate: '2025-10-28T02:00:00.000Z',
      version: '0.9',
      publisher: { name: '市重点片区专班' },
    })
    expect(projects.map(({ updated }) => updated)).toEqual(projects.map(() => '2025-10-28T02:00:00.000Z'))
  })

  test('tell of a project what was published: its place, its money, its progress, who answers for it', async () => {
    const project = projectOf(await packageFor('auditor'), 'P1')
    expect(project).toMatchObject({
      status: 'implementation',
      publicAuthority: { name: expect.any(String) },
      implementationPeriod: { startDate: '2025-01-01T00:00:00+08:00' },
      locations: [{ geometry: { type: 'Point', coordinates: [104.01, 30.61] }, address: { countryName: '中国' } }],
      budget: {
        budgetBreakdowns: [{ budgetBreakdown: [{ id: '2025', amount: { amount: 12_000_000, currency: 'CNY' } }] }],
      },
    })
    expect(project.parties).toContainEqual({
      id: '市城投集团',
      name: '市城投集团',
      roles: ['publicAuthority', 'procuringEntity'],
    })
    const [done, physical] = project.metrics ?? []
    // Eight months of 110 and a September that was corrected to 30.
    expect(done?.observations.at(-1)).toMatchObject({ id: '2025-09', value: { amount: 9_100_000 } })
    expect(physical?.observations.at(-1)).toMatchObject({ id: '2025-09', measure: 45, unit: { name: 'percent' } })
  })

  test('tie a package to its parts, both ways', async () => {
    const published = await packageFor('zhuanban')
    expect(projectOf(published, 'P3').relatedProjects).toMatchObject([{ identifier: 'oc4ids-pianqu-P2' }])
    expect(projectOf(published, 'P2').relatedProjects).toMatchObject([{ identifier: 'oc4ids-pianqu-P3' }])
  })

  test('know nothing of what has been registered, reported or changed since', async () => {
    const before = await packageFor('zhuanban')
    await city.taskforce.importRows('plans', [
      ['项目编码', '年度', '年度计划投资(万元)'],
      ['P6', 2025, 4321],
    ])
    const after = await packageFor('zhuanban')
    expect(after).toEqual(before)
    expect(JSON.stringify(after)).not.toContain('43210000')
  })

  test('are for a district what it may open', async () => {
    expect(codesOf(await packageFor('zhuanban')).toSorted()).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'])
    const own = codesOf(await packageFor('quxian2'))
    expect(own).not.toContain('P1')
    expect(own).toEqual(expect.arrayContaining(['P3', 'P5', 'P6', 'P7']))
  })

  test('are made once for all of the same rights, and anew for others, another address, and once anything has changed', async () => {
    const { db } = city.world
    const about = { uri: 'http://localhost/api/oc4ids', prefix: 'pianqu' }
    let made = 0
    const make = () => {
      made += 1
      return Promise.resolve(new Uint8Array([made]))
    }
    const asked = async (role: Role, unitCode: string | null, uri = about.uri) => {
      const actor = { userId: `u${Math.random()}`, username: 'u', name: 'u', role, unitCode }
      return (await keptPackage(db, { ...about, uri, actor }, make))[0]
    }
    expect(await Promise.all([asked('taskforce', null), asked('taskforce', null)])).toEqual([1, 1])
    expect([await asked('district', 'D1'), await asked('district', 'D2'), await asked('district', 'D1')]).toEqual([
      2, 3, 2,
    ])
    expect(await asked('taskforce', null, 'http://elsewhere/api/oc4ids')).toBe(4)
    const failing = () => Promise.reject(new Error('too long'))
    const actor = { userId: 'x', username: 'x', name: 'x', role: 'leader' as const, unitCode: null }
    await expect(keptPackage(db, { ...about, actor }, failing)).rejects.toThrow('too long')
    expect(await asked('leader', null)).toBe(5)
    await city.taskforce.importRows('units', [
      ['单位编码', '单位名称', '类型'],
      ['T1', '市重点片区工作专班', '市级专班'],
    ])
    expect(await asked('taskforce', null)).toBe(6)
    expect((await packageFor('zhuanban')).publisher).toEqual({ name: '市重点片区工作专班' })
  })

  test('come packed to whoever takes that, and plain to whoever does not', async () => {
    const taskforce = await city.as('zhuanban')
    const plain = await taskforce.get('/api/oc4ids')
    const headers = { cookie: taskforce.cookie, 'accept-encoding': 'br, gzip' }
    const packed = await city.app.inject({ url: '/api/oc4ids', headers })
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip'])
    expect(gunzipSync(packed.rawPayload).equals(plain.rawPayload)).toBe(true)
    expect(packed.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    })
  })

  test('are none before anything is published', async () => {
    const empty = await emptyCity()
    const reply = await empty.taskforce.get('/api/oc4ids')
    expect([reply.statusCode, reply.json()]).toMatchObject([404, { code: 'snapshot/missing' }])
    await empty.app.close()
  })
})
