import { type Problem, type ProblemCode, ProblemError, problems } from '@pianqu/shared/http/problem.ts'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { isDamaged, isDiskFull, isReadOnly } from '../db/disk.ts'
import { isLocked } from '../db/locked.ts'
import { tooLargeText } from './body-limits.ts'

const codeByStatus: Record<number, ProblemCode> = {
  400: 'common/malformed',
  404: 'common/not-found',
  413: 'common/too-large',
  415: 'common/unsupported-type',
  429: 'common/too-many',
}

/** A status that has no code of its own is the caller's mistake or ours. */
const codeOf = (status: number): ProblemCode =>
  codeByStatus[status] ?? (status < 500 ? 'common/malformed' : 'common/internal')

const details: Partial<Record<ProblemCode, string>> = {
  'common/disk-full': '服务器的磁盘已满，这次没有保存。请联系系统管理员腾出空间；腾出后直接再试即可，不需要重启',
  'common/read-only':
    '服务器的数据目录不能写入，这次没有保存；查看不受影响。请联系系统管理员检查磁盘和目录权限，恢复后直接再试即可',
  'common/damaged': '读到的数据库内容有损坏。请联系系统管理员停止服务，用 pianqu verify 查明，并从最近的备份恢复',
  'work/busy': '另一个程序正在写入数据（例如命令行的导入），这次没有保存。请稍等片刻再试',
}

/** What the database refuses for a reason that passes. */
function ofDatabase(error: Error): ProblemCode | null {
  if (isDiskFull(error)) return 'common/disk-full'
  if (isReadOnly(error)) return 'common/read-only'
  if (isDamaged(error)) return 'common/damaged'
  return isLocked(error) ? 'work/busy' : null
}

/** Any error as the one that goes on the wire; what is not on purpose is ours. */
function problemOf(error: FastifyError | ProblemError, request: FastifyRequest): ProblemError {
  if (error instanceof ProblemError) return error
  const code = ofDatabase(error) ?? codeOf(error.statusCode ?? 500)
  const detail = code === 'common/too-large' ? tooLargeText(error, request) : details[code]
  return new ProblemError(code, detail ? { detail } : {})
}

function send(request: FastifyRequest, reply: FastifyReply, problem: ProblemError): void {
  const body: Problem = {
    type: 'about:blank',
    title: problems[problem.code].title,
    status: problem.status,
    code: problem.code,
    instance: request.id,
    ...(problem.detail ? { detail: problem.detail } : {}),
    ...(problem.errors ? { errors: [...problem.errors] } : {}),
  }
  reply.problemCode = problem.code
  reply.code(problem.status).type('application/problem+json').send(JSON.stringify(body))
}

/** Every error leaves as RFC 9457; one that is ours is logged with the request id and not explained to the caller. */
export const problemsPlugin = fp(async (app) => {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = problemOf(error, request)
    if (problem.code === 'common/disk-full') {
      app.world.disk.noteFull()
      request.log.error({ err: error }, 'the disk is full')
    }
    if (problem.code === 'common/damaged') {
      app.world.disk.noteDamage()
      request.log.error({ err: error }, 'the database is damaged')
    }
    if (problem.code === 'common/read-only') request.log.error({ err: error }, 'the data cannot be written')
    if (problem.code === 'common/internal') request.log.error({ err: error }, 'the server failed')
    send(request, reply, problem)
  })
})

/** The answer to an address that cannot even be read, which reaches no route and no plugin. */
export function sendUnreadable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  send(request, reply, problemOf(error, request))
}

/** The answer to an address of the API that does not exist. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply): void {
  send(request, reply, new ProblemError('common/not-found', { detail: '没有这个地址' }))
}
