import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A server that runs in a process of its own. */
export interface Program {
  readonly origin: string
  readonly pid: number
  /** From its start to its first answer. */
  readonly startMs: number
  /** CPU of the whole process so far; null where the system does not tell. */
  cpuMs(): number | null
  residentMb(): number | null
  stop(): Promise<void>
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

const told = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null)

/** Clock ticks of Linux are hundredths of a second. */
function cpuMs(pid: number): number | null {
  const fields = told(`/proc/${pid}/stat`)?.split(') ')[1]?.split(' ')
  return fields ? 10 * (Number(fields[11]) + Number(fields[12])) : null
}

function residentMb(pid: number): number | null {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(told(`/proc/${pid}/status`) ?? '')?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}

interface Start {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly port: number
  /** What answers once it is there. */
  readonly health: string
  readonly mostMs?: number
}

/** Starts a Node program, and waits for its first answer. */
export async function startProgram({ args, env, port, health, mostMs = 120_000 }: Start): Promise<Program> {
  const began = performance.now()
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-4000)
    })
  }
  const origin = `http://127.0.0.1:${port}`
  for (;;) {
    const reply = await fetch(origin + health).catch(() => undefined)
    if (reply) {
      await reply.arrayBuffer()
      break
    }
    if (child.exitCode !== null || performance.now() - began > mostMs) {
      child.kill()
      throw new Error(`It did not start: ${said}`)
    }
    await pause(20)
  }
  const pid = child.pid ?? 0
  return {
    origin,
    pid,
    startMs: performance.now() - began,
    cpuMs: () => cpuMs(pid),
    residentMb: () => residentMb(pid),
    async stop() {
      if (child.exitCode !== null) return
      const over = once(child, 'exit')
      child.kill()
      await over
    },
  }
}
