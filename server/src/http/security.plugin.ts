import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import session from '@fastify/session'
import fp from 'fastify-plugin'
import { sessionStore } from '../modules/accounts/session.store.ts'
import { uploadLimitBytes } from './upload.ts'

interface Options {
  /** At least 32 characters; signs the session cookie. */
  readonly sessionSecret: string
}

/** The well-kept fences: headers, compression, cookies, sessions and uploads. */
export const securityPlugin = fp<Options>(async (app, { sessionSecret }) => {
  const isSecure = app.world.publicUrl?.startsWith('https:') ?? false
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: true,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        // Charts and positioned popups set style attributes.
        'style-src': ["'self'", "'unsafe-inline'"],
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
    store: sessionStore(app.world.db, app.world.clock),
    saveUninitialized: false,
    rolling: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' },
  })
  await app.register(multipart, {
    limits: { fileSize: uploadLimitBytes, files: 1, fields: 10 },
  })
})
