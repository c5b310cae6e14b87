import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import {
  answerComment as answerEndpoint,
  getBoardWorkbook,
  getReport,
  listReports,
  saveLines as saveEndpoint,
  takeReportStep as stepEndpoint,
} from '@pianqu/shared/reports/report.contract.ts'
import { reportTrail, reviewQueue } from '@pianqu/shared/reports/review.contract.ts'
import { momentOf } from '../../clock.ts'
import { type Context, FileReply, mount, type Server } from '../../http/mount.ts'
import { currentMonth, onePeriod } from '../figures/list-periods.query.ts'
import { listWorkbookJob } from '../lists/list-workbook.job.ts'
import { reportHead } from '../months/report.facts.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { trailOf } from '../trail/list-trail.query.ts'
import { answerComment } from './answer-comment.command.ts'
import { boardWorkbook } from './board-workbook.ts'
import { noSuchReport } from './report.repository.ts'
import { boardMonth, reportBoard } from './report-board.query.ts'
import { reportPage, reportPageAfter } from './report-page.query.ts'
import { demandOpen } from './report-scope.ts'
import { reviewQueueOf } from './review-queue.query.ts'
import { saveLines } from './save-lines.command.ts'
import { takeReportStep } from './take-report-step.command.ts'

type Asked = Pick<Context<typeof getReport>, 'db' | 'clock' | 'actor' | 'params'>

const by = ({ clock, actor }: Pick<Asked, 'clock' | 'actor'>) => ({
  actor,
  today: clock.today(),
  at: momentOf(clock),
})

/** What a write answers: of a report that has a thousand lines those that it concerned. */
const pageAfter = ({ db, params, ...context }: Asked, lines: readonly { readonly projectCode: string }[]) =>
  reportPageAfter(db, params.id, new Set(lines.map(({ projectCode }) => projectCode)), by(context))

export function reportRoutes(app: Server): void {
  mount(app, listReports, ({ db, clock, actor, query }) => {
    const today = clock.today()
    const month = query.month ?? boardMonth(db) ?? currentMonth(db, today)
    const rows = reportBoard(db, month, { actor, today })
    const period = onePeriod(db, month)
    const { state = null, snapshot = null, dueOn = null, originalDueOn = null, dueReason = null } = period ?? {}
    const provisional = isBeingFilled(state ?? undefined)
    return {
      rows,
      total: rows.length,
      month,
      provisional,
      periodState: state,
      snapshot,
      dueOn,
      originalDueOn,
      dueReason,
    }
  })

  mount(app, getBoardWorkbook, async ({ db, clock, actor, work, query }) => {
    const today = clock.today()
    const month = query.month ?? boardMonth(db) ?? currentMonth(db, today)
    const rows = reportBoard(db, month, { actor, today })
    const list = boardWorkbook(rows, { ...query, month, actor, now: clock.now() })
    return new FileReply(await work(listWorkbookJob, list), list.fileName)
  })

  mount(app, reviewQueue, ({ db, clock, actor, query: { report, month: asked, page, pageSize } }) => {
    const head = report === undefined ? undefined : reportHead(db, report)
    if (report !== undefined && !head) throw noSuchReport()
    const month = head?.month ?? asked ?? boardMonth(db) ?? currentMonth(db, clock.today())
    const queue = reviewQueueOf(db, actor, { month, report, page, pageSize })
    const provisional = isBeingFilled(onePeriod(db, month)?.state)
    return { ...queue, month, provisional, checkRule: ruleInForce(db, 'line-check', month) }
  })

  mount(app, reportTrail, ({ db, actor, params }) => {
    const head = reportHead(db, params.id)
    if (!head) throw noSuchReport()
    demandOpen(actor, head)
    const rows = trailOf(db, `report:${params.id}`, 200)
    return { rows, total: rows.length }
  })

  mount(app, getReport, ({ db, params, ...context }) => reportPage(db, params.id, by(context)))

  mount(
    app,
    saveEndpoint,
    (context) => {
      context.command((change) => saveLines(change, { ...context.params, ...context.body }))
      return pageAfter(context, context.body.lines)
    },
    // Cells are sent again where their answer was lost, and read as they are by then.
    (context) => pageAfter(context, context.body.lines),
  )

  mount(app, stepEndpoint, (context) => {
    const lines = context.command((change) => takeReportStep(change, { ...context.params, ...context.body }))
    return pageAfter(context, lines)
  })

  mount(app, answerEndpoint, (context) => {
    context.command((change) => answerComment(change, { ...context.params, ...context.body }))
    return pageAfter(context, [])
  })
}
