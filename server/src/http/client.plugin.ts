import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import fp from 'fastify-plugin'
import { sendNotFound } from './problems.plugin.ts'

interface Options {
  /** The built client; undefined or absent: the API stands alone. */
  readonly clientFolder: string | undefined
}

const yearSeconds = 31_536_000

/** Serves the built client: hashed assets for a year, the page itself never from cache, every other address the page. */
export const clientPlugin = fp<Options>(async (app, { clientFolder }) => {
  const hasClient = clientFolder !== undefined && existsSync(clientFolder)
  if (hasClient) {
    await app.register(fastifyStatic, {
      root: clientFolder,
      cacheControl: false,
      // A route for each file: every other address goes straight to its answer, instead of first through a search for a file.
      wildcard: false,
      // The build has packed every text already.
      preCompressed: true,
      setHeaders(reply, path) {
        const isHashed = path.includes('/assets/')
        reply.header('cache-control', isHashed ? `public, max-age=${yearSeconds}, immutable` : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !request.url.startsWith('/api') && !request.url.startsWith('/assets/')
    if (hasClient && wantsPage) return reply.sendFile('index.html')
    return sendNotFound(request, reply)
  })
})
