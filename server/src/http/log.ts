import type { FastifyError, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify'

export type LogLevel = 'silent' | 'warn' | 'info'

/** Where a line of the log goes; standard output unless told otherwise. */
export interface LogStream {
  write(line: string): void
}

type Logger = NonNullable<FastifyServerOptions['logger']>

/** What is asked for in an address may name people, carry a code that lets somebody in, or be a password in the wrong field. */
const pathOf = (url: string): string => url.split('?', 1)[0] ?? ''

/**
 * Lines of JSON, each with the id of its request, which people are told as `instance` of a refusal. Nothing that was sent
 * stands in them: no body, no header, no cookie, no question mark and what follows it.
 */
export function loggerOf(level: LogLevel, stream?: LogStream): Logger {
  if (level === 'silent') return false
  return {
    level,
    ...(stream && { stream }),
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: {
      req: ({ method, url, ip }: FastifyRequest) => ({ method, path: pathOf(url ?? ''), ip }),
      err: ({ name, message, code, stack }: FastifyError) => ({ type: name, message, code, stack: stack ?? '' }),
    },
  }
}

/** What whoever watches over the server wants to see although nothing of it failed. */
const watched: ReadonlySet<number> = new Set([401, 403, 429, 507])

/** Writes down that a request was answered: what was refused for who asked, or for how often, as a warning. */
export function logAnswer(request: FastifyRequest, reply: FastifyReply): void {
  const { statusCode } = reply
  const said = {
    method: request.method,
    path: pathOf(request.url),
    statusCode,
    ms: Math.round(reply.elapsedTime),
    userId: request.actor?.userId,
    ip: request.ip,
    ...(reply.problemCode !== null && { code: reply.problemCode }),
  }
  // Who is not signed in is told so by every page that is opened: only doors that were tried are worth a word.
  if (watched.has(statusCode) && reply.problemCode !== 'auth/signed-out') request.log.warn(said, 'refused')
  else request.log.info(said, 'answered')
}
