import { type Problem, type ProblemCode, problemSchema, problems } from '@pianqu/shared/http/problem.ts'

/** Thrown by every call that fails; carries what the server said, or what stands in for it when it said nothing. */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ApiProblem'
    this.problem = problem
  }

  get code(): ProblemCode {
    return this.problem.code
  }
}

/** No answer came at all: status 0, so that it is tried again. */
export function unreachable(): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    title: '无法连接服务器',
    status: 0,
    code: 'common/internal',
    detail: '请检查网络后重试；已显示的数据保持不变。',
  })
}

/** An answer that is not what the contract says: a proxy's page, or an older server. */
export function unexpected(status: number, instance?: string): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    title: problems['common/internal'].title,
    status,
    code: 'common/internal',
    detail: `服务器的回复（${status}）不符合约定，请稍后重试或联系系统管理员。`,
    ...(instance && { instance }),
  })
}

/** The problem in the body of a failed reply. */
export function problemOfReply(status: number, body: unknown): ApiProblem {
  const parsed = problemSchema.safeParse(body)
  return parsed.success ? new ApiProblem(parsed.data) : unexpected(status)
}

const missingCode = /dynamically imported module|preload CSS|module script/i

/** The code of a page did not arrive: the network is down, or a newer version has taken its place. */
const isMissingCode = (error: unknown): boolean => error instanceof Error && missingCode.test(error.message)

/** What to show for anything thrown while loading or sending. What goes wrong in the page itself is recorded nowhere. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiProblem) return error.problem
  const { problem } = unexpected(0)
  return isMissingCode(error)
    ? { ...problem, title: '页面没有取到', detail: '可能是连接不上服务器，或者系统刚刚升级：请检查网络后重试。' }
    : { ...problem, title: '页面出现错误', detail: '请刷新后重试；仍不行的，请告诉系统管理员在哪一页、做了什么。' }
}
