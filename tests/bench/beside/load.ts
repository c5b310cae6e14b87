import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { installed } from './installed.ts'
import type { Program } from './program.ts'

/** How fast something was answered, and what each answer cost its process. */
export interface Rate {
  readonly perSecond: number
  /** Milliseconds of CPU an answer; null where the system does not tell. */
  readonly cpuMs: number | null
}

export type Headers = Readonly<Record<string, string>>

interface Fired {
  readonly requests: { readonly total: number; readonly average: number }
  readonly non2xx: number
  readonly errors: number
}

/** Asks for one address from ten connections for some seconds, by a process of its own. */
export async function readRate(program: Program, path: string, headers: Headers, seconds: number): Promise<Rate> {
  const cannon = join(installed('autocannon', '8'), 'node_modules/autocannon/autocannon.js')
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const before = program.cpuMs()
  const child = spawn(
    process.execPath,
    [cannon, '-j', '-c', '10', '-d', String(seconds), ...given, `${program.origin}${path}`],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  let said = ''
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString()
  })
  await once(child, 'close')
  const after = program.cpuMs()
  const { requests, non2xx, errors } = JSON.parse(said) as Fired
  if (non2xx > 0 || errors > 0) throw new Error(`${path}: ${non2xx} refused, ${errors} failed`)
  return {
    perSecond: requests.average,
    cpuMs: before === null || after === null ? null : (after - before) / requests.total,
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

interface Sent {
  readonly method: string
  readonly path: string
  readonly headers: Headers
  readonly body: unknown
}

async function send(origin: string, { method, path, headers, body }: Sent): Promise<string> {
  const text = JSON.stringify(body)
  const asked = request(origin + path, {
    method,
    agent,
    headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
  })
  asked.end(text)
  const [reply] = await once(asked, 'response')
  const parts: Buffer[] = []
  for await (const part of reply) parts.push(part)
  const said = Buffer.concat(parts).toString()
  if (reply.statusCode !== 200) throw new Error(`${method} ${path}: ${reply.statusCode} ${said}`)
  return said
}

/** Writes one after the other for some seconds, each made of the answer to the one before. */
export async function writeRate(
  program: Program,
  next: (before: string | undefined, turn: number) => Sent,
  seconds: number,
): Promise<Rate> {
  const [began, cpu] = [performance.now(), program.cpuMs()]
  let answer: string | undefined
  let turn = 0
  while (performance.now() - began < seconds * 1000) {
    answer = await send(program.origin, next(answer, turn))
    turn += 1
  }
  const [took, after] = [performance.now() - began, program.cpuMs()]
  return {
    perSecond: (1000 * turn) / took,
    cpuMs: cpu === null || after === null ? null : (after - cpu) / turn,
  }
}
