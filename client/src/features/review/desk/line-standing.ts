import { problems } from '@pianqu/shared/http/problem.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import type { ReportStep } from '@pianqu/shared/reports/report-status.ts'
import type { ReviewLine } from '@pianqu/shared/reports/review.contract.ts'

/** What may be done with a line now, and why the review as a whole is closed to this person. */
export interface LineStanding {
  readonly canAccept: boolean
  readonly canSendBack: boolean
  /** This person accepted it, and may think again. */
  readonly canTakeBack: boolean
  /** By which step a line goes back: an accepted one is reopened. */
  readonly backStep: 'sendBack' | 'reopen'
  readonly refusal: string | null
}

const allows = ({ steps }: Pick<Report, 'steps'>, step: ReportStep): boolean =>
  steps.some((each) => each.step === step && each.allowed)

const wordsOf: Readonly<Record<string, string>> = {
  'report/own-report': '这份月报由您填报，须由其他人审核。',
  'report/wrong-status': '这份月报还没有提交，或已全部接收；可以查看，不能审核。',
  'report/published': '本月已发布，不能再审核；需要更正请重新发布。',
  'auth/forbidden': '当前账号只能查看，不能审核。',
}

function refusalOf({ steps }: Pick<Report, 'steps'>): string | null {
  const accept = steps.find(({ step }) => step === 'accept')
  if (!accept || accept.allowed || accept.because === null) return null
  const title = Object.entries(problems).find(([code]) => code === accept.because)?.[1].title
  return wordsOf[accept.because] ?? title ?? null
}

/** The buttons of a line ask the server's own answer about the report, and the line's status; `isDecided` here, a moment ago. */
export function lineStanding(
  report: Pick<Report, 'steps'>,
  line: Pick<ReviewLine, 'status' | 'mayTakeBack'> | undefined,
  isDecided = false,
): LineStanding {
  const isWaiting = line?.status === 'submitted'
  const isAccepted = line?.status === 'accepted'
  // What this person has just decided may be decided otherwise; the report's steps are of before.
  const may = (step: ReportStep) => isDecided || allows(report, step)
  return {
    canAccept: isWaiting && may('accept'),
    canSendBack: (isWaiting && may('sendBack')) || (isAccepted && may('reopen')),
    canTakeBack: line?.mayTakeBack === true && may('takeBack'),
    backStep: isAccepted ? 'reopen' : 'sendBack',
    refusal: refusalOf(report),
  }
}
