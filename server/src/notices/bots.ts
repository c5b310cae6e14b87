import { createHmac } from 'node:crypto'

/** What came of handing something over: it is there, it may be tried again, or it never will be taken. */
export type Delivery = 'done' | 'again' | 'refused'

/** Somebody that can be told something: a robot in a group, or a mailbox. */
export interface Receiver {
  /** Said in the log in the place of its address, which is a secret. */
  readonly name: string
  readonly mostBytes: number
  hand(text: string): Promise<Delivery>
}

interface Answer {
  readonly errcode?: unknown
}

const timeoutMs = 10_000

/** Busy, or too often for now; anything else that a robot answers is about who sent it and will not pass. */
const passing: ReadonlySet<unknown> = new Set([-1, 45009, 45033, 130101, 130102, 410100])

async function posted(url: URL, body: object): Promise<Delivery> {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (reply.status === 429 || reply.status >= 500) return 'again'
  if (!reply.ok) return 'refused'
  const { errcode } = (await reply.json()) as Answer
  if (errcode === 0) return 'done'
  return passing.has(errcode) ? 'again' : 'refused'
}

const textOf = (content: string) => ({ msgtype: 'text', text: { content } })

/** A robot of a group in 企业微信: the key in its address is all that it asks for. */
export const wecomBot = (address: string): Receiver => ({
  name: 'wecom',
  mostBytes: 2048,
  hand: (text) => posted(new URL(address), textOf(text)),
})

interface Signing {
  readonly secret: string | undefined
  readonly now: () => number
}

/** What a robot of 钉钉 that was set to 加签 wants behind its address: the time, and its proof of the secret. */
export function dingtalkSignature(secret: string, timestamp: number): string {
  return createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
}

export const dingtalkBot = (address: string, { secret, now }: Signing): Receiver => ({
  name: 'dingtalk',
  mostBytes: 18_000,
  hand: (text) => {
    const url = new URL(address)
    if (secret !== undefined) {
      const timestamp = now()
      url.searchParams.set('timestamp', String(timestamp))
      url.searchParams.set('sign', dingtalkSignature(secret, timestamp))
    }
    return posted(url, textOf(text))
  },
})
