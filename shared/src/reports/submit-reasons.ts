import type { Finding } from './line-checks.ts'

/** What stands between a report and its submission. */
export interface SubmitObstacles {
  /** Why the step cannot be taken at all, as a sentence; null where it can. */
  readonly step: string | null
  readonly findings: readonly Finding[]
  readonly unanswered: readonly { readonly projectCode: string; readonly text: string }[]
  /** Rows of the file that were not taken. */
  readonly rejectedRows: number
}

const named = 5

function listed(codes: readonly string[]): string {
  const some = codes.slice(0, named).join('、')
  return codes.length > named ? `${some}等` : some
}

/** Every reason why a report cannot be handed in, as sentences; none where it can. */
export function submitReasons(
  { step, findings, unanswered, rejectedRows }: SubmitObstacles,
  nameOf: (projectCode: string) => string,
): string[] {
  if (step !== null) return [step]
  const lineOf = (projectCode: string) => `${projectCode} ${nameOf(projectCode)}`
  const missing = findings.filter(({ code }) => code === 'line/missing').map(({ projectCode }) => projectCode)
  const others = findings.filter(({ code }) => code !== 'line/missing')
  return [
    ...(rejectedRows > 0 ? [`文件中有${rejectedRows}行有误，没有写入，请更正后再导入`] : []),
    ...(missing.length > 0
      ? [`还有${missing.length}个项目没有填写本月完成投资（没有投资请填 0）：${listed(missing)}`]
      : []),
    ...others.map(({ projectCode, message }) => `${lineOf(projectCode)}：${message}`),
    ...unanswered.map(({ projectCode, text }) => `${lineOf(projectCode)}：退回意见“${text}”还没有答复，请在网页上答复`),
  ]
}
