import type { Role } from '@pianqu/shared/access/access.ts'
import { blockerSteps } from '@pianqu/shared/blockers/blocker.workflow.ts'
import { mayHear, type Told } from '@pianqu/shared/events/told.ts'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '../api/small-city.ts'
import type { Client } from '../city.ts'
import { blockedWords, type PlantedCity, plantedCity, secrets, type Unit } from './planted-city.ts'
import { type Reader, readers, reads } from './reads.ts'
import { elsewhere, writes } from './writes.ts'

let city: PlantedCity
let clients: ReadonlyMap<Reader, Client>
const told: Told[] = []

beforeAll(async () => {
  city = await plantedCity((events) => told.push(...events))
  clients = new Map(await Promise.all(readers.map(async (name) => [name, await city.as(name)] as const)))
}, 180_000)
afterAll(() => city.app.close())

const clientOf = (name: Reader): Client => {
  const client = clients.get(name)
  if (!client) throw new Error(name)
  return client
}

const addressOf = (address: string): string =>
  address.replaceAll(/\{([a-z-]+)\}/g, (_, name: keyof PlantedCity['ids']) => city.ids[name])

const insiders: Readonly<Record<Unit, readonly Reader[]>> = {
  D1: ['auditor', 'zhuanban', 'quxian1'],
  D2: ['auditor', 'zhuanban', 'quxian2'],
}

/** What an answer says, its packages unpacked: workbooks and documents hide in their compression what they tell. */
const textOf = (bytes: Uint8Array): string =>
  bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.values(unzipSync(bytes)).map(textOf).join('\n')
    : Buffer.from(bytes).toString('utf8')

/** A number that stands by itself, and not among the digits of another, such as the bytes of memory that a server holds. */
const says = (body: string, secret: string): boolean =>
  /^\d+$/.test(secret) ? new RegExp(`(?<![\\d.])${secret}(?!\\d)`).test(body) : body.includes(secret)

/** What an answer tells this person of a unit's month before it is published, and of a blocker that is not theirs to read. */
const leaksTo = (name: Reader, body: string): string[] => [
  ...(['D1', 'D2'] as const)
    .filter((unit) => !insiders[unit].includes(name))
    .flatMap((unit) => secrets[unit].filter((secret) => says(body, secret))),
  ...blockedWords
    .filter(({ closedTo }) => (closedTo as readonly string[]).includes(name))
    .flatMap(({ word }) => (body.includes(word) ? [word] : [])),
]

const wayIn = (method: string, path: string): string =>
  `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

describe('every way in', () => {
  test('stands in the table, and the table has no other', async () => {
    const { paths } = (await city.nobody.get('/api/openapi.json')).json<OpenApi>()
    const served = Object.entries(paths).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((method) => wayIn(method, path)),
    )
    expect([...Object.keys(reads), ...Object.keys(writes), ...elsewhere].sort()).toEqual(served.sort())
  })

  test.each(Object.entries(reads))('%s answers each as it should, and tells nobody too much', async (_name, tried) => {
    for (const [address, answers] of tried) {
      const url = addressOf(address)
      const replies = await Promise.all(readers.map(async (name) => [name, await clientOf(name).get(url)] as const))
      expect([address, replies.map(([, reply]) => reply.statusCode).join(' ')]).toEqual([address, answers])
      for (const [name, reply] of replies)
        expect([address, name, leaksTo(name, textOf(reply.rawPayload))]).toEqual([address, name, []])
      if (/^\/api\/rules/.test(address)) continue
      for (const [, reply] of replies) expect([address, unmarked(reply.body)]).toEqual([address, null])
    }
  })

  test.each(Object.entries(writes))('%s is a matter of %j', async (name, allowed) => {
    const [method = '', path = ''] = name.split(' ')
    for (const { username, role } of people) {
      const url = path.replaceAll(/:(\w+)/g, (_, part: string) => placeOf(part, role))
      const { cookie } = await city.as(username)
      const reply = await city.app.inject({
        method: method as 'POST' | 'PUT' | 'DELETE',
        url,
        headers: { cookie },
        ...(method !== 'DELETE' && { payload: {} }),
      })
      const mayNot = reply.statusCode === 403
      if (role !== 'department') expect([username, mayNot]).toEqual([username, !allowed.includes(role)])
      else if (!allowed.includes(role)) expect([username, mayNot]).toEqual([username, true])
      expect([username, reply.statusCode < 500 && reply.statusCode !== 200]).toEqual([username, true])
    }
  })
})

/** A table that this person brings, if any; of everything else one that is not there. */
function placeOf(part: string, role: Role): string {
  if (part === 'kind') return role === 'district' ? 'reports' : 'units'
  return { month: '2025-11', year: '2025' }[part] ?? city.ids.missing
}

/** An answer about October that does not say that it is provisional. */
function unmarked(body: string): unknown {
  if (!body.startsWith('{')) return null
  const answer: unknown = JSON.parse(body)
  if (typeof answer !== 'object' || answer === null || !('month' in answer)) return null
  if (answer.month !== '2025-10' || ('provisional' in answer && answer.provisional === true)) return null
  return answer
}

describe('what was planted', () => {
  test.each([
    ['/api/projects?month=2025-10', '80730000'],
    ['/api/projects/P1?month=2025-10', '暗号甲P1'],
    ['/api/projects/P1?snapshot=2025-09-2', '暗号甲P1'],
    ['/api/areas/A02?month=2025-10', '90920000'],
    ['/api/sources/investment-rate?month=2025-10', '8,073'],
    ['/api/reports/{report}', '暗号甲退回意见'],
    ['/api/reports/{report}/files', '暗号甲批复'],
    ['/api/corrections', '暗号甲更正原因'],
    ['/api/imports?kind=reports', '暗号甲月报'],
    ['/api/trail?subject=project:P1', '71730000'],
    ['/api/projects/P1/light-overrides', '暗号甲灯号'],
    ['/api/blockers', '暗号丁'],
    ['/api/trail?subject=blocker:{drafted-blocker}', '暗号丁'],
    ['/api/blocker-causes', '暗号丙共同原因'],
    ['/api/supervisions', '暗号丁'],
    ['/api/meetings/{meeting}/agenda', '暗号丙'],
    ['/api/documents/supervision.docx', '暗号丙'],
  ])('is told by %s to the task force and the auditor', async (address, secret) => {
    for (const name of ['zhuanban', 'auditor'] as const) {
      const { rawPayload } = await clientOf(name).get(addressOf(address))
      expect([name, textOf(rawPayload).includes(secret)]).toEqual([name, true])
    }
  })

  test('is told of its own to a district, wherever it asks', async () => {
    for (const address of ['/api/projects?month=2025-10', '/api/projects/P1?month=2025-10', '/api/projects/P1']) {
      const { body } = await clientOf('quxian1').get(address)
      expect([address, secrets.D1.some((secret) => body.includes(secret))]).toEqual([address, true])
    }
  })

  test('is heard of by its own people alone', () => {
    const ofDrafts = told.filter(
      ({ name, data }) => name === 'report.changed' || ('kind' in data && data.kind === 'reports'),
    )
    expect(ofDrafts.length).toBeGreaterThan(8)
    for (const event of ofDrafts) {
      const hearers = people.filter(({ username, role, ...seat }) =>
        mayHear({ userId: username, role, unitCode: 'unitCode' in seat ? seat.unitCode : null }, event),
      )
      const names = hearers.map(({ username }) => username)
      expect(names).not.toContain('lingdao')
      expect(names.filter((name) => ['admin', 'caizheng', 'jiaotong', 'fagai'].includes(name))).toEqual([])
      expect(names.includes('quxian1') && names.includes('quxian2')).toBe(false)
    }
  })
})

describe('a blocker', () => {
  test('is heard of by those who may read it', () => {
    const hearersOf = (id: string) => {
      const events = told.filter(({ name, data }) => name === 'blocker.changed' && 'id' in data && data.id === id)
      expect(events.length).toBeGreaterThan(0)
      const hear = ({ username, role, ...seat }: (typeof people)[number]) =>
        events.some((event) =>
          mayHear({ userId: username, role, unitCode: 'unitCode' in seat ? seat.unitCode : null }, event),
        )
      return people.filter(hear).map(({ username }) => username)
    }
    for (const id of [city.ids['late-blocker'], city.ids['drafted-blocker']])
      expect(hearersOf(id)).toEqual(['auditor', 'zhuanban', 'jiaotong', 'fagai', 'quxian1'])
  })

  const strangers = blockedWords.flatMap(({ word, closedTo }) =>
    closedTo.map((name) => [word, name, name === 'admin' || name === 'lingdao' ? 403 : 404] as const),
  )
  test.each(strangers)(
    '%s answers %s as one that is not there, whatever is tried with it',
    async (word, name, status) => {
      const id = city.ids[word === '暗号丙' ? 'late-blocker' : 'drafted-blocker']
      const said = { version: 3, reason: '没有理由', text: '不是我的', until: '2025-11-30', leadUnit: 'B1' }
      for (const step of blockerSteps) {
        const { statusCode, body } = await clientOf(name).post(`/api/blockers/${id}/steps`, { step, ...said })
        expect([step, statusCode, body.includes('暗号')]).toEqual([step, status, false])
      }
      const file = await clientOf(name).upload(`/api/blockers/${id}/files`, '证明.pdf', Buffer.from('%PDF-1.7'))
      expect(file.statusCode).toBe(status)
    },
  )
})

describe('a month that is being filled', () => {
  test('is not in the list of a department, and says in any other that it is provisional', async () => {
    const rowOf = async (name: Reader) => {
      const { rows } = (await clientOf(name).get('/api/periods')).json<{ rows: { month: string }[] }>()
      return rows.find(({ month }) => month === '2025-10')
    }
    expect(await rowOf('caizheng')).toBeUndefined()
    for (const name of ['quxian1', 'lingdao', 'zhuanban'] as const) {
      expect(await rowOf(name)).toMatchObject({ provisional: true })
    }
  })

  test('is not what screens of those open with who may not read it whole', async () => {
    const current = async (name: Reader) =>
      (await clientOf(name).get('/api/periods')).json<{ current: string }>().current
    expect(await current('zhuanban')).toBe('2025-10')
    expect(await current('auditor')).toBe('2025-10')
    for (const name of ['caizheng', 'quxian1', 'quxian2', 'lingdao'] as const)
      expect(await current(name)).toBe('2025-09')
  })

  test('tells a leader the sums of areas and of the city, and no cluster', async () => {
    const leader = clientOf('lingdao')
    const overview = (await leader.get('/api/overview?month=2025-10')).json<{
      areas: { code: string; ytdYuan: number }[]
    }>()
    expect(overview.areas.map(({ ytdYuan }) => ytdYuan)).toEqual(
      (await clientOf('zhuanban').get('/api/overview?month=2025-10'))
        .json<{ areas: { ytdYuan: number }[] }>()
        .areas.map(({ ytdYuan }) => ytdYuan),
    )
    expect((await leader.get('/api/areas/A01?month=2025-10')).json()).toMatchObject({
      provisional: true,
      projects: [],
      hiddenProjects: 2,
      clusters: [{ ytdYuan: null, missing: '未发布' }, { ytdYuan: null }],
    })
  })

  test('is refused with a sentence that says what may be read', async () => {
    const detailOf = async (name: Reader, address: string) =>
      (await clientOf(name).get(address)).json<{ code: string; detail: string }>()
    expect(await detailOf('caizheng', '/api/overview?month=2025-10')).toMatchObject({
      code: 'period/not-published',
      detail: '2025年10月还没有发布。各项数字发布后可看',
    })
    expect((await detailOf('quxian1', '/api/overview?month=2025-10')).detail).toContain('区县只看本单位的项目')
    expect((await detailOf('lingdao', '/api/projects?month=2025-10')).detail).toContain('片区和全市的暂计数')
  })

  test('opens to all once it is published', async () => {
    const { taskforce } = city
    await taskforce.post('/api/periods/2025-10/steps', { step: 'close' })
    const published = await taskforce.post('/api/periods/2025-10/steps', { step: 'publish', note: '两行次月补报' })
    expect(published.statusCode).toBe(200)
    for (const name of ['caizheng', 'lingdao', 'quxian1'] as const) {
      const page = await clientOf(name).get('/api/projects/P1?month=2025-10')
      expect([name, page.statusCode, page.body.includes('80730000')]).toEqual([name, 200, true])
      // What was said of its draft stays with those who said it.
      expect([name, page.body.includes('暗号甲更正原因')]).toEqual([name, name === 'quxian1'])
    }
    expect((await clientOf('quxian2').get('/api/projects/P1?month=2025-10')).statusCode).toBe(404)
  })
})
