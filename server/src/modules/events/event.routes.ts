import { streamEvents } from '@pianqu/shared/events/event.contract.ts'
import type { FastifyReply } from 'fastify'
import type { Server } from '../../http/mount.ts'
import { actorOfSession } from '../accounts/session.facts.ts'
import { openStreams } from './open-streams.ts'

const heartbeatMs = 25_000
const retryMs = 1000
/** Whoever takes nothing in for so long is cut off, and asks anew for what it shows. */
const mostUnreadBytes = 1024 * 1024
/** How soon a session is noticed to be over where no write tells: it has expired, or another process has ended it. */
const lookMs = 1000

const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' } as const

function openStream(reply: FastifyReply) {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, headers)
  // Whoever lost the line is back within two seconds of its being there again.
  raw.write(`retry: ${retryMs}\n: open\n\n`)
  return raw
}

/** A stream per open page; it lives outside `mount` because it does not end with a reply. */
export function eventRoutes(app: Server): void {
  const { db, clock, events } = app.world
  const streams = openStreams((sessionId) => actorOfSession(db, clock, sessionId))
  app.route({
    method: 'GET',
    url: streamEvents.path,
    config: { endpoint: streamEvents },
    handler: (request, reply) => {
      const { actor, session } = request
      if (request.method === 'HEAD' || !actor) return reply.headers(headers).send()
      const raw = openStream(reply)
      const line = {
        actor,
        sessionId: session.sessionId,
        write: (text: string) => void (raw.writableLength > mostUnreadBytes ? raw.destroy() : raw.write(text)),
        end: () => void raw.end(),
      }
      streams.add(line)
      raw.on('close', () => streams.remove(line))
      return reply
    },
  })
  const stop = events.listen(streams.tell)
  const timers = [setInterval(streams.endOver, lookMs), setInterval(streams.beat, heartbeatMs)]
  for (const timer of timers) timer.unref()
  app.addHook('preClose', async () => {
    stop()
    for (const timer of timers) clearInterval(timer)
    streams.endAll()
  })
}
