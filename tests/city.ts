import { buildApp } from '@pianqu/server/app.ts'
import type { Clock } from '@pianqu/server/clock.ts'
import { commandsOf } from '@pianqu/server/db/command.ts'
import { openDatabase } from '@pianqu/server/db/database.ts'
import { watchedDisk } from '@pianqu/server/db/disk.ts'
import { migrate } from '@pianqu/server/db/migrate.ts'
import { memoryAnchors } from '@pianqu/server/db/trail-anchors.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { eventBus } from '@pianqu/server/http/event-bus.ts'
import { memoryFileStore } from '@pianqu/server/http/file-store.ts'
import { plainSettings } from '@pianqu/server/http/settings.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { addAccount } from '@pianqu/server/modules/accounts/add-account.command.ts'
import { hashPassword } from '@pianqu/server/modules/accounts/password.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import { hereAndNow } from '@pianqu/server/work/work-pool.ts'
import { writeTurn } from '@pianqu/server/work/write-turn.ts'
import type { Role } from '@pianqu/shared/access/access.ts'
import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { tellingOf } from './told-lines.ts'
import { demandUntouched } from './untouched.ts'
import { type SheetRows, workbook } from './workbook.ts'

const password = 'correct horse battery'

/** A clock that tests move by hand. */
export interface TestClock extends Clock {
  at: Date
  day: Day
}

export function testClock(day: Day = '2025-10-28'): TestClock {
  const clock: TestClock = {
    at: new Date(`${day}T02:00:00Z`),
    day,
    isPinned: true,
    now: () => clock.at,
    today: () => clock.day,
  }
  return clock
}

let migrated: Buffer | undefined

/** What every world begins with: the tables, made once. */
function emptyTables(): Buffer {
  const db = openDatabase(':memory:')
  migrate(db, migrationsFolder)
  const bytes = db.sqlite.serialize()
  db.sqlite.close()
  return bytes
}

/** A world in memory, migrated and empty. */
export const emptyWorld = (clock: Clock = testClock()): World => {
  migrated ??= emptyTables()
  return worldOf({ clock, rows: migrated, files: memoryFileStore(), anchors: memoryAnchors() })
}

function worldOf({ rows, ...given }: Pick<World, 'clock' | 'files' | 'anchors'> & { readonly rows: Buffer }): World {
  const db = openDatabase(rows)
  return {
    ...given,
    db,
    events: eventBus(),
    pool: hereAndNow,
    writing: writeTurn(),
    migrationsFolder,
    version: 'test',
    publicUrl: undefined,
    settings: plainSettings,
    databasePath: ':memory:',
    disk: watchedDisk(db, null),
  }
}

export interface Person {
  readonly username: string
  readonly role: Role
  readonly unitCode?: string | null
}

let passwordHash: Promise<string> | undefined

/** One person's view of the API. */
export interface Client {
  /** What the browser sends along; empty for somebody signed out. */
  readonly cookie: string
  get(url: string): Promise<Reply>
  post(url: string, body?: unknown): Promise<Reply>
  put(url: string, body: unknown): Promise<Reply>
  delete(url: string): Promise<Reply>
  upload(url: string, fileName: string, bytes: Uint8Array): Promise<Reply>
  uploadAll(url: string, files: readonly SentFile[]): Promise<Reply>
  import(kind: ImportKind, fileName: string, bytes: Uint8Array, query?: string): Promise<ImportResult>
  /** Imports a workbook with these rows, the header first. */
  importRows(kind: ImportKind, rows: SheetRows, query?: string): Promise<ImportResult>
}

export type Reply = Awaited<ReturnType<FastifyInstance['inject']>>

export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export const multipart = (fileName: string, bytes: Uint8Array) => multipartOf([{ name: fileName, bytes }])

function multipartOf(files: readonly SentFile[]): { payload: Buffer; headers: Record<string, string> } {
  const boundary = 'a-boundary-that-no-file-contains'
  const parts = files.flatMap(({ name, bytes }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ])
  return {
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

function clientOf(app: FastifyInstance, cookie: string, isTold: () => void): Client {
  const headers = { cookie }
  const write = async (request: InjectOptions): Promise<Reply> => {
    const reply = await app.inject(request)
    isTold()
    return reply
  }
  const client: Client = {
    cookie,
    get: (url) => app.inject({ method: 'GET', url, headers }),
    post: (url, body) => write({ method: 'POST', url, headers, payload: (body ?? {}) as object }),
    put: (url, body) => write({ method: 'PUT', url, headers, payload: body as object }),
    delete: (url) => write({ method: 'DELETE', url, headers }),
    upload: (url, fileName, bytes) => client.uploadAll(url, [{ name: fileName, bytes }]),
    uploadAll: (url, files) => {
      const form = multipartOf(files)
      return write({ method: 'POST', url, headers: { ...headers, ...form.headers }, payload: form.payload })
    },
    import: async (kind, fileName, bytes, query = '') => {
      const reply = await client.upload(`/api/imports/${kind}${query}`, fileName, bytes)
      if (reply.statusCode !== 200) throw new Error(`${kind} ${fileName}: ${reply.statusCode} ${reply.body}`)
      return reply.json<ImportResult>()
    },
    importRows: async (kind, rows, query) => client.import(kind, `${kind}.xlsx`, await workbook(rows), query),
  }
  return client
}

/** The cookies of a reply as the browser sends them back. */
export const cookieOf = ({ cookies }: Reply): string =>
  cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')

/** A city to be made again and again: its rows, what vouches for them, and who is signed in. */
interface Mould {
  readonly rows: Buffer
  readonly world: World
  readonly at: Date
  readonly day: Day
  readonly cookies: ReadonlyMap<string, string>
}

const moulds = new Map<string, Promise<Mould>>()

async function mouldOf(make: () => Promise<City>): Promise<Mould> {
  const { app, world, clock, cookies } = await make()
  const mould = { rows: world.db.sqlite.serialize(), world, at: clock.at, day: clock.day, cookies: cookies() }
  await app.close()
  return mould
}

/**
 * A city that is made once and copied for whoever asks for one of that name: nobody sees what another did to theirs. The
 * server starts over the copied rows as it does over those of yesterday.
 */
export async function castCity(name: string, make: () => Promise<City>): Promise<City> {
  const known = moulds.get(name) ?? mouldOf(make)
  moulds.set(name, known)
  const { rows, world, at, day, cookies } = await known
  const clock = Object.assign(testClock(day), { at })
  const kept = { files: memoryFileStore(world.files), anchors: memoryAnchors(world.anchors.all()) }
  return openCity({ clock, world: worldOf({ clock, rows, ...kept }), cookies })
}

/** The whole server over a world in memory, with people who can sign in. */
export async function openCity({
  clock = testClock(),
  world = emptyWorld(clock),
  cookies = new Map(),
}: {
  clock?: TestClock
  world?: World
  /** Of those who are signed in already, by their names. */
  cookies?: ReadonlyMap<string, string>
} = {}) {
  const app = await buildApp(world, { sessionSecret: 'a secret for tests that is long enough', logLevel: 'silent' })
  const close = app.close.bind(app)
  const verifyAndClose = async () => {
    await demandUntouched(world).finally(close)
  }
  app.close = verifyAndClose as typeof app.close
  const isTold = tellingOf(world.db)
  const signedIn = new Map([...cookies].map(([name, cookie]) => [name, clientOf(app, cookie, isTold)]))

  async function person({ username, role, unitCode = null }: Person): Promise<void> {
    passwordHash ??= hashPassword(password)
    const hash = await passwordHash
    commandsOf(
      { ...world, clock },
      operator,
    )((change) => addAccount(change, { username, name: username, role, unitCode, passwordHash: hash }))
  }

  async function as(username: string): Promise<Client> {
    const known = signedIn.get(username)
    if (known) return known
    const reply = await app.inject({ method: 'POST', url: '/api/session', payload: { username, password } })
    if (reply.statusCode !== 200) throw new Error(`${username} cannot sign in: ${reply.body}`)
    const client = clientOf(app, cookieOf(reply), isTold)
    signedIn.set(username, client)
    return client
  }

  return {
    app,
    world,
    clock,
    person,
    as,
    nobody: clientOf(app, '', isTold),
    password,
    cookies: () => new Map([...signedIn].map(([name, { cookie }]) => [name, cookie])),
  }
}

export type City = Awaited<ReturnType<typeof openCity>>
