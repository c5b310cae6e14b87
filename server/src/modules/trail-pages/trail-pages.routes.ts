import { inFull } from '@pianqu/shared/http/page.ts'
import { getTrailWorkbook, listTrail, listTrailPeople } from '@pianqu/shared/trail/trail.contract.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { namedTrailPage } from './trail-page.query.ts'
import { trailPeople } from './trail-people.query.ts'
import { trailWorkbookJob } from './trail-workbook.job.ts'

export function trailPagesRoutes(app: Server): void {
  mount(app, listTrail, ({ db, actor, query }) => namedTrailPage(db, actor, query))

  mount(app, listTrailPeople, ({ db }) => inFull(trailPeople(db)))

  mount(app, getTrailWorkbook, async ({ actor: { role, name }, work, query }) => {
    const bytes = await work(trailWorkbookJob, { actor: { role, name }, query })
    return new FileReply(bytes, '操作记录.xlsx')
  })
}
