import {
  getProject,
  getProjectLight,
  getProjectsWorkbook,
  listProjects,
} from '@pianqu/shared/boards/project.contract.ts'
import { listMemberships } from '@pianqu/shared/projects/membership.contract.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { currentMonthFor } from '../figures/figure-scope.query.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { listWorkbookJob } from '../lists/list-workbook.job.ts'
import { projectPage, publishedProjects } from './list-projects.query.ts'
import { membershipsOf } from './project-memberships.query.ts'
import { openFigure, projectPageOf, publishedProject } from './project-page.query.ts'
import { projectsWorkbook } from './projects-workbook.query.ts'

export function projectRoutes(app: Server): void {
  mount(app, listProjects, ({ db, clock, actor, query: { month, snapshot, ...query } }) =>
    snapshot
      ? publishedProjects(db, actor, snapshot, query)
      : projectPage(db, actor, month ?? currentMonthFor(db, actor, clock.today()), query),
  )

  mount(app, getProjectsWorkbook, async ({ db, clock, actor, work, query }) => {
    const month = query.month ?? currentMonthFor(db, actor, clock.today())
    const list = projectsWorkbook(db, actor, { ...query, month, now: clock.now() })
    return new FileReply(await work(listWorkbookJob, list), list.fileName)
  })

  mount(app, getProject, ({ db, clock, actor, params: { code }, query: { month, snapshot } }) =>
    snapshot
      ? publishedProject(db, actor, code, snapshot)
      : projectPageOf(db, actor, code, month ?? currentMonthFor(db, actor, clock.today())),
  )

  mount(app, listMemberships, ({ db, clock, actor, params: { code } }) => membershipsOf(db, actor, code, clock.today()))

  mount(app, getProjectLight, ({ db, clock, actor, params: { code }, query }) => {
    if (query.snapshot) {
      const { light, month, provisional } = publishedProject(db, actor, code, query.snapshot)
      return { ...light, month, provisional }
    }
    const month = query.month ?? currentMonthFor(db, actor, clock.today())
    return { ...openFigure(db, actor, code, month).light, month, provisional: monthFigures(db, month).isProvisional }
  })
}
