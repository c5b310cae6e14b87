import { createHash, timingSafeEqual } from 'node:crypto'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { FastifyRequest } from 'fastify'

const loopback = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/

/** A proxy on this machine passes on what comes from elsewhere, and says so. */
const passedOn = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'x-real-ip', 'via']

const isFromHere = ({ socket, headers }: FastifyRequest): boolean =>
  loopback.test(socket.remoteAddress ?? '') && passedOn.every((name) => headers[name] === undefined)

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Takes as long for any wrong token. */
const isToken = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token))

/** Who measures the server asks from this machine, or knows the token. Throws auth/forbidden. */
export function demandMeasurer(request: FastifyRequest, token: string | undefined): void {
  const [, given] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? []
  if (given !== undefined && token !== undefined && isToken(given, token)) return
  if (given === undefined && isFromHere(request)) return
  throw new ProblemError('auth/forbidden', {
    detail: '运行指标只供本机读取，或凭 PIANQU_METRICS_TOKEN 设定的令牌（Authorization: Bearer …）读取',
  })
}
