import { openStreams } from '@pianqu/server/modules/events/open-streams.ts'
import type { Actor } from '@pianqu/shared/access/access.ts'
import { periodChanged } from '@pianqu/shared/events/told.ts'
import { beforeEach, describe, expect, test } from 'vitest'

const event = periodChanged({ month: '2025-10', version: 2, isPublished: true })

const actorOf = (userId: string): Actor => ({ userId, username: userId, name: userId, role: 'leader', unitCode: null })

let sessions: Map<string, Actor>
let streams: ReturnType<typeof openStreams>
beforeEach(() => {
  sessions = new Map()
  streams = openStreams((sessionId) => sessions.get(sessionId) ?? null)
})

/** Opens a stream in a session of a person. */
function open(sessionId: string, userId = 'he') {
  const actor = actorOf(userId)
  sessions.set(sessionId, actor)
  const said: string[] = []
  const line = { sessionId, actor, write: (text: string) => void said.push(text), end: () => void said.push('end') }
  streams.add(line)
  return { line, said }
}

const hasEnded = ({ said }: { said: string[] }) => said.at(-1) === 'end'

describe('the open streams', () => {
  test('are four in a session, and the oldest makes room', () => {
    const opened = Array.from({ length: 6 }, () => open('one'))
    expect(opened.map(hasEnded)).toEqual([true, true, false, false, false, false])
  })

  test('are twelve of a person, over all sessions', () => {
    const opened = Array.from({ length: 13 }, (_, index) => open(`session ${index % 4}`))
    const other = open('another', 'she')
    expect(opened.map(hasEnded).indexOf(false)).toBe(1)
    expect(hasEnded(other)).toBe(false)
  })

  test('make room where one has gone by itself', () => {
    const [first, ...others] = Array.from({ length: 4 }, () => open('one'))
    const [second] = others
    if (second) streams.remove(second.line)
    open('one')
    expect(first && hasEnded(first)).toBe(false)
  })

  test('say nothing more once closed, and are closed once', () => {
    const stream = open('one')
    sessions.clear()
    streams.tell([event])
    streams.tell([event])
    streams.endOver()
    streams.beat()
    expect(stream.said).toEqual([expect.stringContaining('"session-ended"'), 'end'])
  })

  test('pass on what their person may hear, as the stream has it', () => {
    const stream = open('one')
    streams.tell([event, { ...event, to: [{ userId: 'she' }] }])
    expect(stream.said).toEqual(['event: period.changed\ndata: {"month":"2025-10","version":2}\n\n'])
  })

  test('end without a word where nobody can say whether they may go on, and fail no one', () => {
    const broken = openStreams(() => {
      throw new Error('The database does not answer')
    })
    const said: string[] = []
    broken.add({
      sessionId: 'one',
      actor: actorOf('he'),
      write: (text) => said.push(text),
      end: () => said.push('end'),
    })
    expect(() => broken.tell([event])).not.toThrow()
    expect(() => broken.endOver()).not.toThrow()
    expect(said).toEqual(['end'])
  })

  test('end without a word when the server closes, so that whoever listens comes back', () => {
    const stream = open('one')
    streams.endAll()
    expect(stream.said).toEqual(['end'])
  })
})
