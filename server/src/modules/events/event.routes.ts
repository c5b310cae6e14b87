import { streamEvents } from '@pianqu/shared/events/event.contract.ts'
import { mayHear } from '@pianqu/shared/events/told.ts'
import type { FastifyReply } from 'fastify'
import type { Server } from '../../http/mount.ts'

const heartbeatMs = 25_000

function openStream(reply: FastifyReply) {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  raw.write(': open\n\n')
  return raw
}

/** A stream per open page; it lives outside `mount` because it does not end with a reply. */
export function eventRoutes(app: Server): void {
  const open = new Set<() => void>()
  app.route({
    method: 'GET',
    url: streamEvents.path,
    config: { endpoint: streamEvents },
    handler: (request, reply) => {
      const raw = openStream(reply)
      const { actor } = request
      const stop = app.world.events.listen((events) => {
        for (const event of events) {
          if (actor && mayHear(actor, event)) raw.write(`event: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`)
        }
      })
      const beat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs)
      const close = () => {
        clearInterval(beat)
        stop()
        open.delete(close)
        raw.end()
      }
      open.add(close)
      raw.on('close', close)
    },
  })
  app.addHook('preClose', async () => {
    for (const close of open) close()
  })
}
