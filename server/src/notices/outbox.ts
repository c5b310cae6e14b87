import { setTimeout as wait } from 'node:timers/promises'
import type { Delivery, Receiver } from './bots.ts'

/** How often, how soon and how long; tests hurry. */
export interface Pace {
  /** What comes within so long of the first goes as one. */
  readonly digestMs: number
  /** Waits between tries; after the last a message is given up. */
  readonly retryMs: readonly number[]
  readonly most: number
  readonly perMs: number
}

/** Robots of both makers take twenty a minute, and shut out for ten whoever sends more. */
export const usualPace: Pace = {
  digestMs: 30_000,
  retryMs: [5000, 30_000, 120_000, 600_000, 1_800_000],
  most: 20,
  perMs: 60_000,
}

type Outcome = 'delivered' | 'refused' | 'given up'

export interface Outbox {
  put(text: string): void
  /** Once nothing waits or is under way. */
  idle(): Promise<void>
  close(): void
}

const bytesOf = (text: string): number => Buffer.byteLength(text)

/** Messages one after the other as one text, those that find no room counted instead of cut. */
export function digestOf(texts: readonly string[], mostBytes: number): string {
  const rest = (count: number) => `……另有${count}条，请登录查看`
  const kept: string[] = []
  for (const [at, text] of texts.entries()) {
    const isLast = at === texts.length - 1
    const room = mostBytes - (isLast ? 0 : bytesOf(`\n\n${rest(texts.length - at - 1)}`))
    if (bytesOf([...kept, text].join('\n\n')) > room) {
      if (kept.length === 0) return shortened(text, mostBytes)
      return [...kept, rest(texts.length - kept.length)].join('\n\n')
    }
    kept.push(text)
  }
  return kept.join('\n\n')
}

const ending = '……全文请登录查看'

function shortened(text: string, mostBytes: number): string {
  const room = mostBytes - bytesOf(ending)
  let kept = ''
  let bytes = 0
  for (const sign of text) {
    bytes += bytesOf(sign)
    if (bytes > room) break
    kept += sign
  }
  return kept + ending
}

/** Hands messages to one receiver: gathered, tried again, and never more often than it takes them. */
export function outbox(
  receiver: Receiver,
  say: (outcome: Outcome, receiver: string) => void,
  pace: Pace = usualPace,
): Outbox {
  const waiting: string[] = []
  const closing = new AbortController()
  let tries: number[] = []
  let running: Promise<void> | null = null
  const rest = (ms: number) => wait(ms, undefined, { signal: closing.signal, ref: false })

  async function turn(): Promise<void> {
    for (;;) {
      const now = performance.now()
      tries = tries.filter((at) => now - at < pace.perMs)
      const [oldest] = tries
      if (tries.length < pace.most || oldest === undefined) break
      await rest(Math.ceil(oldest + pace.perMs - now) + 1)
    }
  }

  async function tried(text: string): Promise<Delivery> {
    await turn()
    // An address may stand in what a failed request says of itself: nothing of it goes on.
    const delivery = await receiver.hand(text).catch((): Delivery => 'again')
    // By when it was over: it arrived before, so that no minute of theirs holds more than one of ours.
    tries.push(performance.now())
    return delivery
  }

  async function deliver(text: string): Promise<void> {
    for (const pause of [0, ...pace.retryMs]) {
      await rest(pause)
      const delivery = await tried(text)
      if (delivery === 'done') return say('delivered', receiver.name)
      if (delivery === 'refused') return say('refused', receiver.name)
    }
    say('given up', receiver.name)
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await rest(pace.digestMs)
      await deliver(digestOf(waiting.splice(0), receiver.mostBytes))
    }
  }

  function start(): void {
    running ??= run()
      // Closed: what still waits is of yesterday by the next start.
      .catch(() => waiting.splice(0))
      .then(() => {
        running = null
        if (waiting.length > 0) start()
      })
  }

  return {
    put: (text) => {
      waiting.push(text)
      start()
    },
    idle: async () => {
      while (running) await running
    },
    close: () => closing.abort(),
  }
}
