import { inFull } from '@pianqu/shared/http/page.ts'
import { listRestatements } from '@pianqu/shared/publishing/restatement.contract.ts'
import { compareSnapshots, getSnapshot } from '@pianqu/shared/publishing/snapshot.contract.ts'
import { getSnapshotsWorkbook, listSnapshots } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { listWorkbookJob } from '../lists/list-workbook.job.ts'
import { snapshotEntries } from '../snapshots/snapshot.facts.ts'
import { restatements } from './restatements.query.ts'
import { snapshotComparison } from './snapshot-comparison.query.ts'
import { snapshotPage } from './snapshot-page.query.ts'
import { snapshotsWorkbook } from './snapshots-workbook.query.ts'

export function snapshotRoutes(app: Server): void {
  mount(app, listSnapshots, ({ db, query }) => inFull(snapshotEntries(db, query.month)))

  mount(app, getSnapshotsWorkbook, async ({ db, clock, actor, work, query }) => {
    const list = snapshotsWorkbook(db, actor, { ...query, now: clock.now() })
    return new FileReply(await work(listWorkbookJob, list), list.fileName)
  })

  mount(app, compareSnapshots, ({ db, clock, actor, query }) =>
    snapshotComparison(db, actor, { ...query, today: clock.today() }),
  )

  mount(app, getSnapshot, ({ db, actor, params }) => snapshotPage(db, actor, params.number))

  mount(app, listRestatements, ({ db, actor, query }) => inFull(restatements(db, actor, query.month)))
}
