import { randomBytes } from 'node:crypto'
import type { Actor } from '@pianqu/shared/access/access.ts'
import { finishOidc, getSignInWays, type OidcRefusal, startOidc } from '@pianqu/shared/accounts/oidc.contract.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { commandsOf } from '../../db/command.ts'
import { mount, type Server } from '../../http/mount.ts'
import { findAccount } from './find-account.query.ts'
import { type Begun, oidcClient } from './oidc-client.ts'
import { hasSecondFactor } from './second-factor.facts.ts'
import { recordRefusal, recordSession, stranger } from './sign-in.command.ts'

interface Pending extends Begun {
  readonly next: string
  readonly until: number
}

const cookieName = 'pianqu_oidc'
const pendingMs = 10 * 60_000
/** Strangers begin as often as they like: the oldest give way, and nothing is written for any of them. */
const mostPending = 2000

/** Only addresses of this site are followed, however they are spelled. */
const ownPath = (address: unknown): string =>
  typeof address === 'string' && /^\/(?![/\\])/.test(address) && address.length <= 2000 ? address : '/'

/** Signing in by a system that vouches for people. Passwords go on beside it, whatever becomes of that system. */
export function oidcRoutes(app: Server): void {
  const { world } = app
  const { oidc } = world.settings
  mount(app, getSignInWays, () => ({ oidc: oidc ? { name: oidc.name } : null }))

  const known = oidc && oidcClient(oidc)
  /** Throws common/not-found where no such system was set up. */
  const clientNow = () => {
    if (!known) throw new ProblemError('common/not-found', { detail: '没有设置统一身份认证' })
    return known
  }
  const pending = new Map<string, Pending>()
  const isSecure = world.publicUrl?.startsWith('https:') ?? false
  const cookie = { path: '/api/session/oidc', httpOnly: true, sameSite: 'lax', secure: isSecure } as const
  const originOf = (request: FastifyRequest): string =>
    new URL(world.publicUrl ?? `${request.protocol}://${request.host}`).origin
  const toDoor = (reply: FastifyReply, because: OidcRefusal) => reply.redirect(`/sign-in?oidc=${because}`)

  /** What the browser has begun, once: whoever comes back with the same again has begun nothing. */
  function taken(request: FastifyRequest): Pending | null {
    const token = request.cookies[cookieName] ?? ''
    const found = pending.get(token)
    pending.delete(token)
    return found && found.until > world.clock.now().getTime() ? found : null
  }

  app.route<{ Querystring: { next?: unknown } }>({
    method: 'GET',
    url: startOidc.path,
    exposeHeadRoute: false,
    config: { endpoint: startOidc },
    handler: async (request, reply) => {
      const client = clientNow()
      try {
        const { begun, address } = await client.begin(`${originOf(request)}${finishOidc.path}`)
        const token = randomBytes(32).toString('base64url')
        if (pending.size >= mostPending) pending.delete(pending.keys().next().value ?? '')
        pending.set(token, {
          ...begun,
          next: ownPath(request.query.next),
          until: world.clock.now().getTime() + pendingMs,
        })
        reply.setCookie(cookieName, token, { ...cookie, maxAge: pendingMs / 1000 })
        return reply.redirect(address.href)
      } catch (error) {
        request.log.warn({ code: codeOf(error) }, 'the identity provider did not answer')
        return toDoor(reply, 'gone')
      }
    },
  })

  app.route({
    method: 'GET',
    url: finishOidc.path,
    exposeHeadRoute: false,
    config: { endpoint: finishOidc },
    handler: async (request, reply) => {
      const client = clientNow()
      reply.clearCookie(cookieName, cookie)
      const begun = taken(request)
      const refuse = async (because: OidcRefusal, account?: { readonly username: string }) => {
        await world.writing.free()
        commandsOf(world, stranger)((change) => recordRefusal(change, { account, place: request.ip }))
        return toDoor(reply, because)
      }
      if (!begun) return refuse('refused')
      const vouched = await client.finish(new URL(request.url, originOf(request)), begun).catch((error: unknown) => {
        request.log.warn({ code: codeOf(error) }, 'who came back was not vouched for')
        return null
      })
      if (!vouched) return refuse('refused')
      const account = findAccount(world.db, vouched.username)
      if (!account || account.disabled) return refuse('unknown', account ?? undefined)
      const { userId, username, name, role, unitCode } = account
      if (hasSecondFactor(world.db, userId) && !vouched.isFactored) return refuse('factor', account)
      const actor: Actor = { userId, username, name, role, unitCode }
      await world.writing.free()
      await request.session.regenerate()
      request.session.userId = userId
      request.session.place = request.ip
      request.session.device = request.headers['user-agent']?.slice(0, 300) ?? ''
      commandsOf(world, actor)((change) => recordSession(change, 'sign-in'))
      return reply.redirect(begun.next)
    },
  })
}

/** What kind of failure it was; what it says may hold a token. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
