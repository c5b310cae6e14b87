import { workerProgram } from '@pianqu/server/folders.ts'
import { workPool } from '@pianqu/server/work/work-pool.ts'
import { isOpenTo } from '@pianqu/shared/access/access.ts'
import type { Endpoint } from '@pianqu/shared/http/endpoint.ts'
import { type TableKind, tableKinds } from '@pianqu/shared/importing/kinds.ts'
import { wellFormed } from '@pianqu/shared/words/storable-text.ts'
import type { InjectOptions } from 'fastify'
import { publishedCity } from '../api/dispatch-kit.ts'
import { people } from '../api/small-city.ts'
import { cookieOf, multipart, type Reply } from '../city.ts'
import { tables } from '../kinds/samples.ts'
import { type Dice, dice } from '../second-opinion/dice.ts'
import { workbook } from '../workbook.ts'
import { imagineValue } from './imagine-value.ts'

/** What the city knows from the start; ids are learnt from replies. */
const firstKnown = [
  ...['P1', 'P2', 'P6', 'A01', 'A02', 'C1', 'C3', 'D1', 'D2', 'B1', 'T1', 'BD1', 'BD2', 'S1', 'L1'],
  ...['2025-08', '2025-09', '2025-10', '2025-11', '2025-09-14', '2025-10-28', '2025-09-1', '2024', '2025'],
  ...['1', '10', '片区', '理由充分', '市专班〔2025〕9号'],
]

const mostKnown = 600
const learntKey = /(?:id|code|number|month|name)$/i

/** Ids and codes of a reply, however deep. */
function* learntFrom(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string' && learntKey.test(key) && value.length < 60) yield value
  if (typeof value !== 'object' || value === null) return
  for (const [name, part] of Object.entries(value)) yield* learntFrom(part, Array.isArray(value) ? key : name)
}

/** Files of all sorts: a table of any kind, and what is none. */
async function fileFor(chance: Dice): Promise<Uint8Array> {
  const kind: TableKind = chance.oneOf(tableKinds)
  const rows = tables[kind]
  return chance.oneOf([
    await workbook(rows),
    Buffer.from(rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\n')),
    Buffer.from('PK\u0003\u0004 and nothing more'),
    Buffer.from(`${'"'.repeat(500)}\n,,,,\n`),
    Buffer.from('{"type":"FeatureCollection","features":[{}]}'),
    Buffer.from('<kml><Placemark><name>A01</name></Placemark></kml>'),
    Buffer.from('%PDF-1.4'),
    Buffer.from([0]),
  ])
}

/** The stream never ends, and whoever ends a session or an account ends the run of its person. */
const leftOut = new Set(['GET /api/events', 'DELETE /api/session', 'POST /api/accounts/:userId/steps'])

interface Request {
  readonly as: string
  readonly options: InjectOptions & { readonly url: string }
}

type Declared = Pick<Endpoint, 'method' | 'path' | 'access' | 'params' | 'query' | 'body' | 'upload'>

interface FuzzCity {
  next(): Promise<Request>
  send(request: Request): Promise<Reply>
  ping(): Promise<Reply>
  close(): Promise<void>
}

/** A city under fire: requests made up from the contracts, of everybody, the same for the same seed. */
export async function fuzzCity(endpoints: readonly Declared[], seed: number): Promise<FuzzCity> {
  const city = await publishedCity()
  const pool = workPool(workerProgram)
  Object.assign(city.app.world, { pool })
  const chance = dice(seed)
  const known = [...firstKnown]
  const cookies = new Map<string, string>([['nobody', '']])
  for (const { username } of people) {
    const payload = { username, password: city.password }
    cookies.set(username, cookieOf(await city.app.inject({ method: 'POST', url: '/api/session', payload })))
  }
  // A worker takes its time to start from sources: nobody is to wait for that.
  const ask = { method: 'POST', url: '/api/assessment/preview', payload: { marks: [] } } as const
  await city.app.inject({ ...ask, headers: { cookie: cookies.get('zhuanban') ?? '' } })
  const names = [...cookies.keys()]
  const chosen = endpoints.filter(({ method, path }) => !leftOut.has(`${method} ${path}`))

  const imagined = (schema: Endpoint['body']): unknown =>
    schema ? imagineValue(schema, { dice: chance, known }) : undefined
  const membersOf = (schema: Endpoint['body']): [string, unknown][] => Object.entries(Object(imagined(schema) ?? {}))

  /** The address with its parameters, and what is asked behind it. */
  function urlOf({ path, params, query }: Declared): string {
    const named = new Map(membersOf(params))
    const address = path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) =>
      encodeURIComponent(wellFormed(String(named.get(name) ?? chance.oneOf(known)))),
    )
    const asked = membersOf(query).filter(([, value]) => value !== undefined)
    const search = new URLSearchParams(asked.map(([name, value]) => [name, wellFormed(String(value))]))
    return `${address}${asked.length > 0 ? `?${search}` : ''}`.slice(0, 6000)
  }

  /** Those who are let in, or everybody where nobody is. */
  function allowedBy({ access }: Declared): readonly string[] {
    const allowed = people.filter((seat) => isOpenTo(access, seat))
    return allowed.length > 0 ? allowed.map(({ username }) => username) : names
  }

  async function next(): Promise<Request> {
    const endpoint = chance.oneOf(chosen)
    const url = urlOf(endpoint)
    const as = chance.chance(75) ? chance.oneOf(allowedBy(endpoint)) : chance.oneOf(names)
    const form = endpoint.upload
      ? multipart(chance.oneOf(['表.xlsx', 'a.csv', 'x.pdf']), await fileFor(chance))
      : undefined
    const payload = form?.payload ?? (imagined(endpoint.body) as object | undefined)
    return {
      as,
      options: {
        method: endpoint.method,
        url,
        headers: { cookie: cookies.get(as) ?? '', ...form?.headers },
        ...(payload !== undefined && { payload }),
      },
    }
  }

  function learn(reply: Reply): void {
    if (!String(reply.headers['content-type']).startsWith('application/json')) return
    for (const word of learntFrom(JSON.parse(reply.body))) {
      if (known.length < mostKnown) known.push(word)
      else known[chance.between(firstKnown.length, mostKnown - 1)] = word
    }
  }

  return {
    next,
    send: async ({ options }: Request): Promise<Reply> => {
      const reply = await city.app.inject(options)
      learn(reply)
      return reply
    },
    ping: () => city.app.inject({ method: 'GET', url: '/api/health' }),
    close: async () => {
      await city.app.close()
      await pool.close()
    },
  }
}
