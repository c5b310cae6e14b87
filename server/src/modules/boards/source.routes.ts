import { getSource, getSourceWorkbook } from '@pianqu/shared/sources/source.contract.ts'
import type { SourceFigure } from '@pianqu/shared/sources/source-figures.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { type Asked, FileReply, mount, type Server } from '../../http/mount.ts'
import { currentMonthFor } from '../figures/figure-scope.query.ts'
import { listWorkbookJob } from '../lists/list-workbook.job.ts'
import { publishedSource, type Rows, sourceOf } from './source.query.ts'
import { sourceWorkbook } from './source-workbook.ts'

interface Question {
  readonly figure: SourceFigure
  readonly month?: Month | undefined
  readonly snapshot?: string | undefined
  readonly code?: string | undefined
}

function answerOf({ db, clock, actor }: Asked, { figure, month, snapshot, code = '' }: Question, told: Rows) {
  if (snapshot) return publishedSource(db, actor, { figure, code, snapshot }, told)
  const today = clock.today()
  return sourceOf(db, actor, { figure, code, month: month ?? currentMonthFor(db, actor, today), today }, told)
}

export function sourceRoutes(app: Server): void {
  mount(app, getSource, ({ params, query: { offset, ...query }, ...asked }) =>
    answerOf(asked, { ...params, ...query }, { from: offset }),
  )

  mount(app, getSourceWorkbook, async ({ params, query, work, ...asked }) => {
    const list = sourceWorkbook(answerOf(asked, { ...params, ...query }, 'all'), asked.actor, asked.clock.now())
    return new FileReply(await work(listWorkbookJob, list), list.fileName)
  })
}
