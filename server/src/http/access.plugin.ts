import { isOpenTo } from '@pianqu/shared/access/access.ts'
import { actorHeader } from '@pianqu/shared/access/actor-header.ts'
import type { Endpoint } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { FastifyRequest, RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import { actorBySession, type Owed, owedBy, type SignedIn } from '../modules/accounts/session-actor.facts.ts'
import type { World } from './world.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    endpoint?: Endpoint
  }
}

const openPages = ['/api/docs', '/api/openapi.json']

const isPage = (url: string): boolean => !url.startsWith('/api') || openPages.some((page) => url.startsWith(page))

/** A route of the API that nobody declared an access for stops the server from starting. */
function demandAccess(route: RouteOptions): void {
  if (isPage(route.url) || route.config?.endpoint?.access) return
  throw new Error(`${String(route.method)} ${route.url} declares no access`)
}

const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** A browser's write must come from our own pages: SameSite cookies are the first fence, this is the second. */
function demandOwnOrigin(request: FastifyRequest, publicUrl: string | undefined): void {
  if (!writes.has(request.method)) return
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site') throw new ProblemError('auth/foreign-origin')
  if (origin === undefined) return
  const own = publicUrl ? new URL(publicUrl).origin : `${request.protocol}://${request.host}`
  if (origin !== own) throw new ProblemError('auth/foreign-origin')
}

/** A page that was opened by somebody else must not go on under the name of whoever has signed in since. */
function demandOwnPage({ actor, headers }: FastifyRequest): void {
  const pageOf = headers[actorHeader]
  if (pageOf === undefined || !actor || pageOf === actor.userId) return
  throw new ProblemError('auth/other-person', { detail: `现在登录的是${actor.name}，没有以这个名义办理` })
}

const owed: Readonly<Record<Owed, () => ProblemError>> = {
  'one-time': () =>
    new ProblemError('auth/one-time-password', {
      detail: '密码是他人设定的，换成只有本人知道的密码后才能继续（PUT /api/session/password）',
    }),
  expired: () =>
    new ProblemError('auth/password-expired', {
      detail: '密码已超过规定的天数，更换后才能继续（PUT /api/session/password）',
    }),
  'second-factor': () =>
    new ProblemError('auth/second-factor-owed', {
      detail: '这个角色须启用动态验证码后才能继续（POST /api/session/second-factor）',
    }),
}

/** A password that somebody else knows is good for being changed: whoever acts under a name alone knows its password. */
function demandNothingOwed({ access }: Endpoint, found: SignedIn, { settings, clock }: World): void {
  if (access === 'public' || access === 'any-password') return
  const what = owedBy(found, settings, clock.now())
  if (what) throw owed[what]()
}

/** Finds who asks and checks the endpoint's access, before the body is read. */
export const accessPlugin = fp(async (app) => {
  app.decorateRequest('actor', null)
  app.addHook('onRoute', demandAccess)
  app.addHook('onRequest', async (request) => {
    const { endpoint } = request.routeOptions.config
    if (!endpoint) return
    demandOwnOrigin(request, app.world.publicUrl)
    const found = actorBySession(app.world.db, request.session)
    request.actor = found?.actor ?? null
    if (endpoint.access !== 'public') demandOwnPage(request)
    if (found) demandNothingOwed(endpoint, found, app.world)
    if (isOpenTo(endpoint.access, request.actor)) return
    throw new ProblemError(request.actor ? 'auth/forbidden' : 'auth/signed-out')
  })
})
