import {
  addEntry as addEntryEndpoint,
  addExclusion as addExclusionEndpoint,
  getAsymmetry,
  getGivenMarks,
  getMatrix,
  getRoundWarnings,
  getTrialScores,
  listEntries,
  listExclusions,
  withdrawEntry as withdrawEntryEndpoint,
  withdrawExclusion as withdrawExclusionEndpoint,
} from '@pianqu/shared/assessment/results/audit.contract.ts'
import { compareRounds, getResults } from '@pianqu/shared/assessment/results/result.contract.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { mount, type Server } from '../../http/mount.ts'
import { addEntry, addExclusion, withdrawEntry, withdrawExclusion } from './audit-entries.command.ts'
import { entryList, entryOf, exclusionList, exclusionOf } from './audit-lists.query.ts'
import { givenMarksOf, roundWarnings, trialScores } from './audit-views.query.ts'
import { asymmetryOf } from './results/asymmetry.query.ts'
import { matrixFor } from './results/matrix.query.ts'
import { resultPage, roundComparison } from './results/results.query.ts'

export function auditRoutes(app: Server): void {
  mount(app, getMatrix, ({ db, actor, params, query }) => matrixFor(db, actor, params.year, query.direction))
  mount(app, getAsymmetry, ({ db, params }) => asymmetryOf(db, params.year))
  mount(app, getGivenMarks, ({ db, params, query }) => givenMarksOf(db, params.year, query))
  mount(app, getRoundWarnings, ({ db, params, query }) => roundWarnings(db, params.year, query.direction))
  mount(app, getTrialScores, ({ db, params }) => trialScores(db, params.year))

  mount(app, listEntries, ({ db, actor, params, query }) => inFull(entryList(db, actor, params.year, query.direction)))

  mount(app, addEntryEndpoint, ({ db, command, params, body }) =>
    entryOf(
      db,
      command((change) => addEntry(change, { ...params, ...body })),
    ),
  )

  mount(app, withdrawEntryEndpoint, ({ db, command, params, body }) =>
    entryOf(
      db,
      command((change) => withdrawEntry(change, { year: params.year, id: params.entryId, reason: body.reason })),
    ),
  )

  mount(app, listExclusions, ({ db, params }) => inFull(exclusionList(db, params.year)))

  mount(app, addExclusionEndpoint, ({ db, command, params, body }) =>
    exclusionOf(
      db,
      command((change) => addExclusion(change, { ...params, ...body })),
    ),
  )

  mount(app, withdrawExclusionEndpoint, ({ db, command, params, body }) =>
    exclusionOf(
      db,
      command((change) =>
        withdrawExclusion(change, { year: params.year, id: params.exclusionId, reason: body.reason }),
      ),
    ),
  )

  mount(app, getResults, ({ db, params, query }) => resultPage(db, params.year, query.direction, query.version))
  mount(app, compareRounds, ({ db, query }) => roundComparison(db, query.from, query.to))
}
