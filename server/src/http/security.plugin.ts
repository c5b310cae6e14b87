import { createHash } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import session from '@fastify/session'
import { slipStyle } from '@pianqu/shared/accounts/slip-style.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { sessionStore } from '../modules/accounts/session.store.ts'
import { mostFiles, uploadLimitBytes } from './upload.ts'

interface Options {
  /** At least 32 characters; signs the session cookie. */
  readonly sessionSecret: string
}

/** What a page of ours has no use for. */
const permissionsPolicy = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture']
  .map((feature) => `${feature}=()`)
  .join(', ')

/** The window with slips to print is written by a page, and has its policy. */
const slipStyleHash = `'sha256-${createHash('sha256').update(slipStyle).digest('base64')}'`

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/** A name that leads here from elsewhere, such as one that an attacker's DNS answers with 127.0.0.1, is not ours. */
function demandOwnHost({ host }: FastifyRequest, publicUrl: string | undefined): void {
  if (loopback.test(host) || (publicUrl && host === new URL(publicUrl).host)) return
  throw new ProblemError('auth/foreign-host', {
    detail: publicUrl
      ? `请用 ${publicUrl} 打开`
      : '服务器只认本机地址；要让其他电脑使用，请在启动时用 PIANQU_PUBLIC_URL 说明对外的地址',
  })
}

/** The well-kept fences: hosts, headers, compression, cookies, sessions and uploads. */
export const securityPlugin = fp<Options>(async (app, { sessionSecret }) => {
  const isSecure = app.world.publicUrl?.startsWith('https:') ?? false
  app.addHook('onRequest', async (request, reply) => {
    // What the API says is for this person at this moment: no cache keeps it, the browser's own included.
    // A route is found by its name however the address spells it (`/%61pi/…`).
    if (request.url.startsWith('/api') || request.routeOptions.config.endpoint)
      reply.header('cache-control', 'no-store')
    reply.header('permissions-policy', permissionsPolicy)
    demandOwnHost(request, app.world.publicUrl)
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: true,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        // Charts and popups are placed by scripts, one property after the other, which no policy needs to allow.
        'style-src': ["'self'", slipStyleHash],
        'font-src': ["'self'", 'data:'],
        'base-uri': ["'none'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'connect-src': ["'self'"],
        'frame-ancestors': ["'none'"],
        'upgrade-insecure-requests': isSecure ? [] : null,
      },
    },
    strictTransportSecurity: isSecure,
    crossOriginEmbedderPolicy: false,
  })
  await app.register(compress, { global: true, threshold: 2048 })
  await app.register(cookie)
  await app.register(session, {
    secret: sessionSecret,
    cookieName: 'pianqu_session',
    store: sessionStore(app.world.db, app.world.clock, app.world.writing),
    saveUninitialized: false,
    rolling: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' },
  })
  await app.register(multipart, {
    limits: { fileSize: uploadLimitBytes, files: mostFiles, fields: 10 },
  })
})
