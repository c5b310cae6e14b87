import { type Problem, type ProblemCode, problemSchema } from '@pianqu/shared/http/problem.ts'

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

/** What a proxy answers in the server's stead while it cannot reach it. */
export const isOfGateway = (status: number): boolean => status >= 502 && status <= 504

/** Nobody who could refuse has answered: neither the server nor anything that it said. */
export const isUnreached = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.problem.status === 0 || isOfGateway(error.problem.status))

function wordsOfStrange(status: number): Pick<Problem, 'title' | 'detail'> {
  if (isOfGateway(status)) {
    return {
      title: '无法连接服务器',
      detail: `网络是通的，但服务器没有回应（${status}），可能正在重启或升级：请稍后重试；已显示的数据保持不变。`,
    }
  }
  if (status === 413)
    return { title: '文件太大', detail: '超过了服务器前面的代理允许的大小（413），请联系系统管理员。' }
  return {
    title: '没有收到系统的回复',
    detail: `收到的（${status}）不是本系统的内容，可能来自网络中间的代理，或者系统刚刚升级：请刷新后重试；仍不行的，请联系系统管理员。`,
  }
}

/** An answer that is not what the contract says: a proxy's page, or an older server. Nobody has recorded it. */
export const unexpected = (status: number): ApiProblem =>
  new ApiProblem({ type: 'about:blank', status, code: 'common/internal', ...wordsOfStrange(status) })

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
