import type { Role } from '@pianqu/shared/access/access.ts'

/** Who may change what, by hand from domain.md §13; everybody else is told that they may not. */
const t: readonly Role[] = ['taskforce']
const d: readonly Role[] = ['district']
const dt: readonly Role[] = ['district', 'taskforce']
const bd: readonly Role[] = ['department', 'district']
const bdt: readonly Role[] = ['department', 'district', 'taskforce']
const tb: readonly Role[] = ['taskforce', 'department']
const a: readonly Role[] = ['admin']
const ut: readonly Role[] = ['auditor', 'taskforce']
const utl: readonly Role[] = ['auditor', 'taskforce', 'leader']
/** Arithmetic that writes nothing. */
const readers: readonly Role[] = ['auditor', 'taskforce', 'department', 'district', 'leader']
const everybody: readonly Role[] = [...readers, 'admin']
const importers: readonly Role[] = ['admin', 'taskforce', 'department', 'district']

export const writes: Readonly<Record<string, readonly Role[]>> = {
  'POST /api/accounts': a,
  'POST /api/accounts/:userId/steps': a,
  'POST /api/adjustments/candidates': t,
  'PUT /api/adjustments/candidates/:code': t,
  'POST /api/adjustments/candidates/:code/steps': t,
  'POST /api/adjustments/dry-run': utl,
  'POST /api/adjustments/exemptions': t,
  'POST /api/adjustments/exemptions/end': t,
  'POST /api/adjustments/proposals': t,
  'POST /api/adjustments/proposals/:id/steps': t,
  'POST /api/assessment/preview': readers,
  'POST /api/assessment/rounds': t,
  'PUT /api/assessment/rounds/:year': t,
  'POST /api/assessment/rounds/:year/appeals': bd,
  'POST /api/assessment/rounds/:year/appeals/:appealId/files': bd,
  'POST /api/assessment/rounds/:year/appeals/:appealId/steps': t,
  'POST /api/assessment/rounds/:year/basis': t,
  'POST /api/assessment/rounds/:year/entries': t,
  'POST /api/assessment/rounds/:year/entries/:entryId/steps': t,
  'POST /api/assessment/rounds/:year/exclusions': t,
  'POST /api/assessment/rounds/:year/exclusions/:exclusionId/steps': t,
  'DELETE /api/assessment/rounds/:year/files/:fileId': bd,
  'POST /api/assessment/rounds/:year/recusals': bdt,
  'POST /api/assessment/rounds/:year/recusals/:recusalId/steps': t,
  'POST /api/assessment/rounds/:year/replies/:unitCode/steps': t,
  'PUT /api/assessment/rounds/:year/reply': bd,
  'POST /api/assessment/rounds/:year/reply/files': bd,
  'PUT /api/assessment/rounds/:year/sheet': bd,
  'POST /api/assessment/rounds/:year/sheet/steps': bd,
  'POST /api/assessment/rounds/:year/sheet/workbook': bd,
  'POST /api/assessment/rounds/:year/steps': t,
  'POST /api/assessment/schemes': t,
  'PUT /api/assessment/schemes/:schemeId': t,
  'POST /api/assessment/schemes/:schemeId/steps': t,
  'POST /api/bonds/batches/:code/changes': tb,
  'POST /api/bonds/batches/:code/reversals': tb,
  'POST /api/bonds/quotas': tb,
  'POST /api/bonds/quotas/:id/reversal': tb,
  'POST /api/bonds/scenarios': tb,
  'POST /api/bonds/scenarios/preview': readers,
  'PUT /api/bonds/scenarios/:id': tb,
  'POST /api/bonds/scenarios/:id/archive': tb,
  'POST /api/bonds/solve': readers,
  'POST /api/challenges': t,
  'PUT /api/challenges/:id': t,
  'PUT /api/challenges/:id/claim': bd,
  'POST /api/challenges/:id/claim/withdraw': bd,
  'POST /api/challenges/:id/milestones': t,
  'POST /api/challenges/:id/milestones/:milestoneId/steps': bdt,
  'POST /api/challenges/:id/steps': t,
  'POST /api/consequences': t,
  'POST /api/consequences/kinds': t,
  'POST /api/consequences/:id/revoke': t,
  'POST /api/corrections/:id/steps': t,
  'POST /api/imports': ['admin', 'taskforce', 'department'],
  'POST /api/imports/:id/undo': importers,
  'POST /api/imports/:kind': importers,
  'POST /api/imports/:kind/columns': importers,
  'POST /api/light-rules/preview': ut,
  'POST /api/periods': t,
  'POST /api/periods/preview': t,
  'DELETE /api/periods/:month': t,
  'POST /api/periods/:month/due': t,
  'POST /api/periods/:month/exceptions': t,
  'POST /api/periods/:month/exceptions/:exceptionId/end': t,
  'POST /api/periods/:month/exemptions': t,
  'POST /api/periods/:month/exemptions/end': t,
  'POST /api/periods/:month/steps': t,
  'POST /api/projects/:code/cluster': t,
  'POST /api/projects/:code/light-overrides': t,
  'POST /api/projects/:code/light-overrides/:overrideId/end': t,
  'POST /api/registry/events': t,
  'POST /api/registry/events/:id/revoke': t,
  'POST /api/races': t,
  'POST /api/races/:id/withdraw': t,
  'POST /api/rail/coverage': readers,
  'POST /api/rail/scenarios': tb,
  'PUT /api/rail/scenarios/:id': tb,
  'POST /api/rail/scenarios/:id/archive': tb,
  'POST /api/rail/scenarios/preview': readers,
  'POST /api/reports/:id/comments/:commentId/answer': d,
  'POST /api/reports/:id/corrections': dt,
  'PUT /api/reports/:id/lines': d,
  'POST /api/reports/:id/lines/:projectCode/files': d,
  'DELETE /api/reports/:id/lines/:projectCode/files/:fileId': d,
  'POST /api/reports/:id/steps': dt,
  'POST /api/rules/:kind/:code/drafts': t,
  'POST /api/rules/:kind/:code/preview': ut,
  'PUT /api/rule-drafts/:id': t,
  'PUT /api/session/password': everybody,
  'POST /api/rule-drafts/:id/steps': t,
}

/** Signing in and out is tried in api/sessions, the stream of events in api/events and api/event-sessions. */
export const elsewhere = ['POST /api/session', 'DELETE /api/session', 'GET /api/events'] as const
