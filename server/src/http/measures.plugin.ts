import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { logAnswer } from './log.ts'
import { histogram } from './prometheus.ts'

/** In seconds: what is at once, what is noticed, what is waited for. */
const steps = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** What the server has noticed of itself since it started. */
export interface Measures {
  readonly requests: ReturnType<typeof histogram>
  /** Requests that are being answered, streams included. */
  underWay(): number
  readonly loopDelay: IntervalHistogram
}

declare module 'fastify' {
  interface FastifyInstance {
    measures: Measures
  }
  interface FastifyReply {
    problemCode: string | null
  }
}

/** By the address as it was declared: what people ask for makes no series of its own. */
const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions.config.endpoint?.path ?? 'page'

/** Counts and times what is asked, and has each answer written to the log. */
export const measuresPlugin = fp(async (app) => {
  const requests = histogram(steps)
  const loopDelay = monitorEventLoopDelay({ resolution: 20 })
  loopDelay.enable()
  let underWay = 0
  app.decorateReply('problemCode', null)
  app.decorate('measures', { requests, underWay: () => underWay, loopDelay })
  app.addHook('onRequest', async () => {
    underWay += 1
  })
  const over = new WeakSet<FastifyRequest>()
  const leave = (request: FastifyRequest) => {
    if (over.has(request)) return
    over.add(request)
    underWay -= 1
  }
  app.addHook('onResponse', async (request, reply) => {
    leave(request)
    const status = `${Math.floor(reply.statusCode / 100)}xx`
    requests.observe({ method: request.method, route: routeOf(request), status }, reply.elapsedTime / 1000)
    logAnswer(request, reply)
  })
  app.addHook('onRequestAbort', async (request) => leave(request))
  app.addHook('onClose', async () => loopDelay.disable())
})
