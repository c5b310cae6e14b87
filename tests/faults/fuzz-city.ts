import { isOpenTo } from '@pianqu/shared/access/access.ts'
import type { Endpoint } from '@pianqu/shared/http/endpoint.ts'
import { type TableKind, tableKinds } from '@pianqu/shared/importing/kinds.ts'
import { wellFormed } from '@pianqu/shared/words/storable-text.ts'
import type { InjectOptions } from 'fastify'
import { people } from '../api/small-city.ts'
import { cookieOf, multipart, type Reply } from '../city.ts'
import { tables } from '../kinds/samples.ts'
import { type Dice, dice } from '../second-opinion/dice.ts'
import { workbook } from '../workbook.ts'
import { folderCity } from './folder-city.ts'
import { imagineFitting, imagineValue } from './imagine-value.ts'

/** What the city knows from the start; ids are learnt from replies. */
const firstKnown = [
  ...['P1', 'P2', 'P6', 'A01', 'A02', 'C1', 'C3', 'D1', 'D2', 'B1', 'T1', 'BD1', 'BD2', 'S1', 'L1'],
  ...['2025-08', '2025-09', '2025-10', '2025-11', '2025-09-14', '2025-10-28', '2025-09-1', '2024', '2025'],
  ...['1', '10', '片区', '理由充分', '市专班〔2025〕9号'],
]

const mostKnown = 600
/** The newest of each name: what is there now rather than what was. */
const mostNamed = 25
const learntKey = /(?:id|code|number|month|name)$/i
const learntNumber = /^(?:version|year|edition)$/

interface Learnt {
  readonly key: string
  readonly value: string | number
}

/** Ids, codes and versions of a reply, however deep, by their names. */
function* learntFrom(value: unknown, key = ''): Generator<Learnt> {
  if (typeof value === 'string' && learntKey.test(key) && value.length < 60) yield { key, value }
  if (typeof value === 'number' && learntNumber.test(key)) yield { key, value }
  if (typeof value !== 'object' || value === null) return
  for (const [name, part] of Object.entries(value)) yield* learntFrom(part, Array.isArray(value) ? key : name)
}

/** What a path is about, `reports` of `/api/reports/:id/lines`: an id is one of those. */
const nounOf = (path: string): string => path.split('/')[2]?.split('?')[0] ?? ''

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
const leftOut = new Set([
  ...['GET /api/events', 'DELETE /api/session', 'DELETE /api/sessions', 'DELETE /api/sessions/:id'],
  ...['POST /api/accounts/:userId/steps', 'PUT /api/accounts/:userId', 'POST /api/accounts/one-time-passwords'],
  ...['DELETE /api/accounts/:userId/sessions', 'DELETE /api/accounts/:userId/sessions/:id'],
])

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
  const city = await folderCity()
  const chance = dice(seed)
  const known = [...firstKnown]
  const named = new Map<string, (string | number)[]>()
  const cookies = new Map<string, string>([['nobody', '']])
  for (const { username } of people) {
    const payload = { username, password: city.password }
    cookies.set(username, cookieOf(await city.app.inject({ method: 'POST', url: '/api/session', payload })))
  }
  // A worker takes its time to start from sources, and to read the city: nobody is to wait for that.
  const headers = { cookie: cookies.get('zhuanban') ?? '' }
  const ask = () => city.app.inject({ method: 'GET', url: '/api/trail/verify', headers })
  await Promise.all([ask(), ask()])
  const names = [...cookies.keys()]
  const chosen = endpoints.filter(({ method, path }) => !leftOut.has(`${method} ${path}`))
  const writes = chosen.filter(({ method }) => method !== 'GET')

  /** Mostly what the contract takes; else anything. */
  const imagined = (schema: Endpoint['body']): unknown => {
    if (!schema) return undefined
    const imagination = { dice: chance, known, named }
    return chance.chance(85) ? imagineFitting(schema, imagination) : imagineValue(schema, imagination)
  }
  const membersOf = (schema: Endpoint['body']): [string, unknown][] => Object.entries(Object(imagined(schema) ?? {}))

  /** One that was seen of what the path is about, mostly. */
  function paramOf(path: string, name: string): string | number | undefined {
    const seen = named.get(`${nounOf(path)}.${name}`) ?? named.get(name)
    return seen && chance.chance(75) ? chance.oneOf(seen) : undefined
  }

  /** The address with its parameters, and what is asked behind it. */
  function urlOf({ path, params, query }: Declared): string {
    const given = new Map(membersOf(params))
    const address = path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) =>
      encodeURIComponent(wellFormed(String(paramOf(path, name) ?? given.get(name) ?? chance.oneOf(known)))),
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
    const endpoint = chance.oneOf(chance.chance(60) ? writes : chosen)
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

  function keep(key: string, value: string | number): void {
    const others = (named.get(key) ?? []).filter((one) => one !== value)
    named.set(key, [...others, value].slice(-mostNamed))
  }

  function learn(url: string, reply: Reply): void {
    if (!String(reply.headers['content-type']).startsWith('application/json')) return
    for (const { key, value } of learntFrom(JSON.parse(reply.body))) {
      keep(key, value)
      keep(`${nounOf(url)}.${key}`, value)
      if (typeof value === 'number') continue
      if (known.length < mostKnown) known.push(value)
      else known[chance.between(firstKnown.length, mostKnown - 1)] = value
    }
  }

  // What there is to begin with, as the task force finds it.
  for (const { method, path } of chosen) {
    if (method !== 'GET' || path.includes(':')) continue
    learn(path, await city.app.inject({ method: 'GET', url: path, headers }))
  }

  return {
    next,
    send: async ({ options }: Request): Promise<Reply> => {
      const reply = await city.app.inject(options)
      learn(options.url, reply)
      return reply
    },
    ping: () => city.app.inject({ method: 'GET', url: '/api/health' }),
    close: () => city.end(),
  }
}
