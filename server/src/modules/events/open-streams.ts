import type { Actor } from '@pianqu/shared/access/access.ts'
import type { StreamClosed } from '@pianqu/shared/events/event.contract.ts'
import { mayHear, type Told } from '@pianqu/shared/events/told.ts'

/** The line of one open page. */
export interface Line {
  readonly sessionId: string
  /** As whom it was opened. */
  readonly actor: Actor
  write(text: string): void
  end(): void
}

/** A browser has six connections to a server, and needs some of them to read and write. */
const perSession = 4
const perPerson = 12

/** A client that does not understand why it was closed tries again this late, instead of taking turns with the others. */
const retryMs = 60_000

const said = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

/** The open streams, oldest first. Each lasts as long as its session stands for the very person that opened it. */
export function openStreams(actorNow: (sessionId: string) => Actor | null) {
  const open = new Set<Line>()

  function close(line: Line, because: StreamClosed['because']): void {
    if (!open.delete(line)) return
    line.write(`retry: ${retryMs}\n${said('stream.closed', { because } satisfies StreamClosed)}`)
    line.end()
  }

  function stands({ sessionId, actor }: Line): boolean {
    const now = actorNow(sessionId)
    return now?.userId === actor.userId && now.role === actor.role && now.unitCode === actor.unitCode
  }

  /** Without a word, so that whoever listens comes back by itself. */
  function drop(line: Line): void {
    open.delete(line)
    line.end()
  }

  function endOver(): void {
    for (const line of [...open]) {
      try {
        if (!stands(line)) close(line, 'session-ended')
      } catch {
        // Whoever writes or keeps the time asks this: a database that does not answer is not their failure.
        drop(line)
      }
    }
  }

  function makeRoom(isAlike: (line: Line) => boolean, limit: number): void {
    const alike = [...open].filter(isAlike)
    for (const line of alike.slice(0, Math.max(0, alike.length - limit + 1))) close(line, 'replaced')
  }

  return {
    /** Takes a new stream in; where its person has too many, the oldest is closed: the newest is being looked at. */
    add(line: Line): void {
      makeRoom(({ sessionId }) => sessionId === line.sessionId, perSession)
      makeRoom(({ actor }) => actor.userId === line.actor.userId, perPerson)
      open.add(line)
    },
    /** The other end has gone. */
    remove: (line: Line): boolean => open.delete(line),
    /** Closes the streams whose session is over. */
    endOver,
    tell(events: readonly Told[]): void {
      endOver()
      for (const line of open) {
        for (const event of events) if (mayHear(line.actor, event)) line.write(said(event.name, event.data))
      }
    },
    /** Keeps what lies between from taking silence for the end. */
    beat(): void {
      for (const line of open) line.write(': still here\n\n')
    },
    /** The server closes. */
    endAll(): void {
      for (const line of [...open]) drop(line)
    },
  }
}
