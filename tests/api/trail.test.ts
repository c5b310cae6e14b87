import { commandsOf } from '@pianqu/server/db/command.ts'
import { markDemo } from '@pianqu/server/modules/rules/mark-demo.command.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import { describe, expect, test } from 'vitest'
import { project } from '../kinds/rows.ts'
import { header } from '../kinds/samples.ts'
import { cityWith, emptyCity } from './small-city.ts'

interface Line {
  readonly seq: number
  readonly at: string
  readonly actorName: string
  readonly action: string
  readonly subject: string
  readonly detail: Record<string, unknown>
}
interface Trail {
  readonly rows: readonly Line[]
  readonly total: number
}

type City = Awaited<ReturnType<typeof emptyCity>>

const trailOf = async ({ taskforce }: City, query = '') =>
  (await taskforce.get(`/api/trail?pageSize=200&${query}`)).json<Trail>()

const verify = async ({ taskforce }: City) => (await taskforce.get('/api/trail/verify')).json()

const actions = ({ rows }: Trail) => rows.map(({ action }) => action)

/** What somebody with the database file could do. */
function tamper({ world }: City, sql: string): void {
  const { sqlite } = world.db
  for (const trigger of ['trail_is_never_changed', 'trail_is_never_deleted', 'trail_is_a_chain']) {
    sqlite.exec(`DROP TRIGGER ${trigger}`)
  }
  sqlite.exec(sql)
}

describe('every write', () => {
  test('leaves its line: who, what and of what', async () => {
    const city = await emptyCity()
    const admin = await city.as('admin')
    const { total: before } = await trailOf(city)
    const account = { username: 'lisi', name: '李四', role: 'leader', password: 'a long enough password' }
    const { userId } = (await admin.post('/api/accounts', account)).json<{ userId: string }>()
    await admin.post(`/api/accounts/${userId}/steps`, { step: 'disable' })
    await admin.post(`/api/accounts/${userId}/steps`, { step: 'enable' })
    const rows = [header.units, ['D1', '云锦区', '区县']]
    await city.taskforce.importRows('units', rows, '?dryRun=true')
    const { importId } = await city.taskforce.importRows('units', rows)
    await city.taskforce.post(`/api/imports/${importId}/undo`)
    await admin.delete('/api/session')

    const trail = await trailOf(city)
    expect(
      trail.rows.slice(0, trail.total - before).map(({ actorName, action, subject }) => [actorName, action, subject]),
    ).toEqual([
      ['admin', 'session.sign-out', 'account:admin'],
      ['zhuanban', 'import.undo', `import:${importId}`],
      ['zhuanban', 'import.run', `import:${importId}`],
      ['zhuanban', 'import.dry-run', expect.stringMatching(/^import:/)],
      ['admin', 'account.enable', 'account:lisi'],
      ['admin', 'account.disable', 'account:lisi'],
      ['admin', 'account.add', 'account:lisi'],
    ])
    expect(JSON.stringify(trail)).not.toContain('a long enough password')
  })

  test('that is refused leaves none', async () => {
    const city = await emptyCity()
    const admin = await city.as('admin')
    const { total } = await trailOf(city)
    const account = { username: 'admin', name: '又一个', role: 'admin', password: 'a long enough password' }
    expect((await admin.post('/api/accounts', account)).json()).toMatchObject({
      status: 409,
      code: 'account/duplicate',
    })
    const { actor } = (await admin.get('/api/session')).json<{ actor: { userId: string } }>()
    expect((await admin.post(`/api/accounts/${actor.userId}/steps`, { step: 'disable' })).statusCode).toBe(403)
    expect((await trailOf(city)).total).toBe(total)
  })

  test('of a project is told on its page, with what it was before', async () => {
    const city = await cityWith({}, ['units', 'areas', 'clusters', 'projects', 'plans'])
    await city.taskforce.importRows('projects', [header.projects, project('P1', 'C2', 'D1')])
    await city.taskforce.importRows('plans', [header.plans, ['P1', 2025, 2400]])
    const { history } = (await city.taskforce.get('/api/projects/P1')).json<{ history: Line[] }>()
    expect(history).toMatchObject([
      {
        action: 'plans.change',
        detail: { before: { investmentYuan: 12_000_000 }, after: { investmentYuan: 24_000_000 } },
      },
      { action: 'projects.change', detail: { before: { clusterCode: 'C1' }, after: { clusterCode: 'C2' } } },
    ])
  })
})

describe('the trail', () => {
  test('is whole, however many lines it has', async () => {
    const city = await emptyCity()
    const { total } = await trailOf(city)
    expect(total).toBeGreaterThan(5)
    expect(await verify(city)).toEqual({ ok: true, lines: total, brokenAt: null, faults: [], found: 0 })
  })

  test.each([
    ['a word was changed', "UPDATE trail SET detail = '{}' WHERE seq = 4", 4],
    ['somebody else was named', "UPDATE trail SET actor_name = '别人' WHERE seq = 2", 2],
    ['a line was taken out', 'DELETE FROM trail WHERE seq = 5', 6],
    ['the first line was taken out', 'DELETE FROM trail WHERE seq = 1', 2],
    [
      'two lines changed places',
      'UPDATE trail SET seq = CASE seq WHEN 3 THEN 4 ELSE 3 END + 1000 WHERE seq IN (3, 4); UPDATE trail SET seq = seq - 1000 WHERE seq > 1000',
      3,
    ],
    ['a line was written with its own hash', "UPDATE trail SET detail = '{}', hash = 'made up' WHERE seq = 3", 3],
  ])('shows that %s, and where', async (_what, sql, brokenAt) => {
    const city = await emptyCity()
    tamper(city, sql)
    expect(await verify(city)).toMatchObject({ ok: false, brokenAt })
  })

  test.each([
    "UPDATE trail SET detail = '{}' WHERE seq = 1",
    'DELETE FROM trail WHERE seq = 1',
    "INSERT OR REPLACE INTO trail SELECT seq, at, actor_id, '别人', action, subject, detail, previous_hash, hash, seals, digest FROM trail WHERE seq = 1",
    "INSERT INTO trail SELECT seq + 1000, at, actor_id, actor_name, action, subject, detail, previous_hash, 'x', seals, digest FROM trail WHERE seq = 1",
  ])('is append-only in the database itself: %s', async (sql) => {
    const city = await emptyCity()
    expect(() => city.world.db.sqlite.exec(sql)).toThrow(/append-only|must follow/)
    expect(await verify(city)).toMatchObject({ ok: true })
  })
})

describe('a question to the trail', () => {
  test('about one subject is answered about that one', async () => {
    const city = await cityWith({}, ['units', 'areas', 'clusters', 'projects'])
    await city.taskforce.importRows('projects', [header.projects, project('P10', 'C1', 'D1')])
    await city.taskforce.importRows('projects', [
      header.projects,
      project('P10', 'C2', 'D1'),
      project('P1', 'C2', 'D1'),
    ])
    const subjects = async (query: string) => (await trailOf(city, query)).rows.map(({ subject }) => subject).sort()
    expect(await subjects('subject=project:P1')).toEqual(['project:P1'])
    expect(await subjects('subject=project:')).toEqual(['project:P1', 'project:P10'])
  })

  test('about a kind there is but one of finds that one', async () => {
    const city = await emptyCity()
    commandsOf(city.world, operator)((change) => markDemo(change, '岚城'))
    expect(actions(await trailOf(city, 'subject=installation:'))).toEqual(['installation.demo'])
    expect(actions(await trailOf(city, 'subject=installation'))).toEqual(['installation.demo'])
  })

  test('about a person takes the user name or the id', async () => {
    const city = await emptyCity()
    await city.as('admin')
    const { rows, total } = await trailOf(city, 'actor=admin')
    expect([total, rows[0]?.action]).toEqual([1, 'session.sign-in'])
    expect(await trailOf(city, 'actor=nobody')).toEqual({ rows: [], total: 0 })
  })

  test('about days means days of Shanghai, both ends whole', async () => {
    const city = await emptyCity()
    const signInAt = async (instant: string) => {
      city.clock.at = new Date(instant)
      const payload = { username: 'auditor', password: city.password }
      expect((await city.app.inject({ method: 'POST', url: '/api/session', payload })).statusCode).toBe(200)
    }
    // The last moment of 28 October in Shanghai, the first two of the 29th and the first of the 30th.
    await signInAt('2025-10-28T15:59:59.999Z')
    await signInAt('2025-10-28T16:00:00.000Z')
    await signInAt('2025-10-29T15:59:59.999Z')
    await signInAt('2025-10-29T16:00:00.000Z')
    const later = await city.as('admin')
    const { rows } = (await later.get('/api/trail?actor=auditor&from=2025-10-29&to=2025-10-29')).json<Trail>()
    expect(rows.map(({ at }) => at)).toEqual(['2025-10-29T15:59:59.999Z', '2025-10-28T16:00:00.000Z'])
  })

  test('for a word finds it, and pages count from the newest', async () => {
    const city = await emptyCity()
    await city.taskforce.importRows('units', [header.units, ['D1', '云锦区', '区县']])
    expect(actions(await trailOf(city, 'q=import.run'))).toEqual(['import.run'])
    // What is read on the screen is found: the name of the action, and what it was done to.
    expect(actions(await trailOf(city, `q=${encodeURIComponent('新增账号')}`))).toContain('account.add')
    expect(actions(await trailOf(city, 'q=account:admin'))).toContain('account.add')
    // A unit goes by its name on screen, and by its code in the line.
    expect(actions(await trailOf(city, `q=${encodeURIComponent('云锦区')}`))).toContain('account.add')
    const whole = await trailOf(city)
    const second = (await city.taskforce.get('/api/trail?pageSize=3&page=2')).json<Trail>()
    expect(second).toEqual({ rows: whole.rows.slice(3, 6), total: whole.total })
  })
})

describe('projects of the trail', () => {
  test('are told with their names and found by them, but not by an administrator', async () => {
    const city = await cityWith({}, ['units', 'areas', 'clusters', 'projects'])
    await city.taskforce.importRows('projects', [header.projects, project('P1', 'C2', 'D1')])
    const named = async (who: 'taskforce' | 'admin', query: string) => {
      const client = who === 'admin' ? await city.as('admin') : city.taskforce
      return (await client.get(`/api/trail?pageSize=200&${query}`)).json<Trail>()
    }
    const { rows } = await named('taskforce', 'subject=project:P1')
    expect(rows[0]).toMatchObject({ subject: 'project:P1', names: { P1: 'P1工程' } })
    const found = await named('taskforce', `q=${encodeURIComponent('P1工程')}`)
    expect(found.rows.map(({ subject }) => subject)).toContain('project:P1')
    expect(JSON.stringify((await named('admin', 'subject=project:P1')).rows)).not.toContain('工程')
  })
})
