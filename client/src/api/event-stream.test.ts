import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { listenToEvents } from './event-stream.ts'

/** Stands in for the browser's streams; the newest is the one that is open. */
class Stream {
  static readonly opened: Stream[] = []
  readyState = 0
  private readonly listeners = new Map<string, (event: { data: string }) => void>()

  static readonly open = (): number => Stream.opened.filter(({ readyState }) => readyState !== 2).length

  readonly address: string

  constructor(address: string) {
    this.address = address
    Stream.opened.push(this)
  }
  addEventListener(name: string, listener: (event: { data: string }) => void): void {
    this.listeners.set(name, listener)
  }
  close(): void {
    this.readyState = 2
  }
  say(name: string, data = ''): void {
    if (this.readyState !== 2) this.listeners.get(name)?.({ data })
  }
}

const newest = (): Stream => {
  const stream = Stream.opened.at(-1)
  if (!stream) throw new Error('No stream was opened')
  return stream
}

let said: string[]
const listen = () => {
  const on = { 'report.changed': ({ data }: { data: unknown }) => void said.push(String(data)) }
  const stop = listenToEvents({ on, onGap: () => void said.push('gap') })
  onTestFinished(stop)
  return stop
}

const look = () => window.dispatchEvent(new Event('focus'))

beforeEach(() => {
  Stream.opened.length = 0
  said = []
  vi.stubGlobal('EventSource', Stream)
  // Without it windows cannot agree, and each has its own stream.
  vi.stubGlobal('BroadcastChannel', undefined)
})

describe('listening to the events of the server', () => {
  test('hears what it is told', () => {
    listen()
    newest().say('open')
    newest().say('report.changed', 'one')
    expect([newest().address, said]).toEqual(['/api/events', ['one']])
  })

  test('says that something may be missed once the stream has come back', () => {
    listen()
    newest().say('open')
    newest().say('open')
    expect([Stream.opened.length, said]).toEqual([1, ['gap']])
  })

  test('stays closed where the server closed it, and opens again when the page is looked at', () => {
    listen()
    newest().say('open')
    newest().say('stream.closed', '{"because":"replaced"}')
    expect([newest().readyState, said]).toEqual([2, []])
    look()
    newest().say('open')
    newest().say('report.changed', 'two')
    expect([Stream.opened.length, said]).toEqual([2, ['gap', 'two']])
  })

  test('opens again where it was refused, and not while it is open', () => {
    listen()
    look()
    expect(Stream.opened).toHaveLength(1)
    newest().readyState = 2
    look()
    expect(Stream.opened).toHaveLength(2)
  })

  test('does not open again for a page that nobody sees', () => {
    const sight = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    listen()
    newest().say('stream.closed')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(Stream.opened).toHaveLength(1)
    sight.mockRestore()
  })

  test('needs one stream however many listen, and each hears what it asked for', () => {
    const stop = listen()
    onTestFinished(listenToEvents({ on: { 'rule.changed': () => void said.push('rule') } }))
    newest().say('rule.changed')
    newest().say('report.changed', 'one')
    stop()
    newest().say('report.changed', 'two')
    newest().say('rule.changed')
    expect([Stream.opened.length, Stream.open(), said]).toEqual([1, 1, ['rule', 'one', 'rule']])
  })

  test('opens a closed stream again for who begins to listen', () => {
    listen()
    newest().say('open')
    newest().say('stream.closed')
    onTestFinished(listenToEvents({ on: { 'rule.changed': () => void said.push('rule') } }))
    newest().say('rule.changed')
    newest().say('report.changed', 'one')
    expect([Stream.opened.length, Stream.open(), said]).toEqual([2, 1, ['rule', 'one']])
  })

  test('ends for good when it is stopped', () => {
    listen()()
    look()
    expect([Stream.opened.length, newest().readyState]).toEqual([1, 2])
  })
})
