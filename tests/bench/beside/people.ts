import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export interface Reply {
  readonly status: number
  readonly body: string
}

interface Asked {
  readonly method?: string
  readonly path: string
  readonly cookie?: string
  readonly body?: unknown
}

/** Somebody's one connection to a server, kept open. */
export function connection(origin: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = ({ method = 'GET', path, cookie, body }: Asked): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const headers = {
        ...(cookie && { cookie }),
        ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      }
      const asked = request(origin + path, { method, agent, headers }, (reply) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(parts).toString() }))
        reply.on('error', reject)
      })
      asked.on('error', reject)
      asked.end(text)
    })
  return { ask, end: () => agent.destroy() }
}

/** How long answers took in one stretch of time, by what was asked. */
export class Times {
  readonly #taken = new Map<string, number[]>()
  errors = 0
  firstError = ''

  async of(what: string, ask: () => Promise<Reply>): Promise<Reply | undefined> {
    const began = performance.now()
    try {
      const reply = await ask()
      const of = this.#taken.get(what) ?? []
      of.push(performance.now() - began)
      this.#taken.set(what, of)
      if (reply.status < 400) return reply
      this.fail(`${what}: ${reply.status} ${reply.body.slice(0, 200)}`)
    } catch (error) {
      this.fail(`${what}: ${String(error)}`)
    }
    return undefined
  }

  fail(why: string): void {
    this.errors += 1
    this.firstError ||= why
  }

  names(): string[] {
    return [...this.#taken.keys()].sort()
  }

  /** Of some of what was asked; of all of it without a name. */
  summary(what?: string): { count: number; p50: number; p99: number; worst: number } {
    const all = what === undefined ? [...this.#taken.values()].flat() : (this.#taken.get(what) ?? [])
    const taken = all.toSorted((a, b) => a - b)
    const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN
    return { count: taken.length, p50: at(0.5), p99: at(0.99), worst: at(1) }
  }
}

/** Does something again and again until it is time, with a pause before each turn. */
export async function everySoOften(until: number, pauseMs: () => number, work: () => Promise<unknown>): Promise<void> {
  while (performance.now() < until) {
    await pause(pauseMs())
    if (performance.now() < until) await work()
  }
}
