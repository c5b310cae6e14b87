import Fastify, { LogController } from 'fastify'
import { accessPlugin } from './http/access.plugin.ts'
import { bodyLimitBytes, bodyLimitsPlugin } from './http/body-limits.ts'
import { clientPlugin } from './http/client.plugin.ts'
import { type LogLevel, type LogStream, loggerOf } from './http/log.ts'
import { measuresPlugin } from './http/measures.plugin.ts'
import type { Server } from './http/mount.ts'
import { openApiPlugin } from './http/openapi.plugin.ts'
import { problemsPlugin, sendUnreadable } from './http/problems.plugin.ts'
import { securityPlugin } from './http/security.plugin.ts'
import type { World } from './http/world.ts'
import { keepClustersCurrent } from './keep-clusters-current.ts'
import { keepTimeGoing } from './keep-time.ts'
import { accountRoutes } from './modules/accounts/account.routes.ts'
import { oidcRoutes } from './modules/accounts/oidc.routes.ts'
import { secondFactorRoutes } from './modules/accounts/second-factor.routes.ts'
import { sessionRoutes } from './modules/accounts/session.routes.ts'
import { sessionListRoutes } from './modules/accounts/session-list.routes.ts'
import { adjustmentRoutes } from './modules/adjustments/adjustment.routes.ts'
import { adjustmentRuleRoutes } from './modules/adjustments/rule.routes.ts'
import { assessmentRoutes } from './modules/assessment/assessment.routes.ts'
import { blockerRoutes } from './modules/blockers/blocker.routes.ts'
import { areaRoutes } from './modules/boards/area.routes.ts'
import { lightRoutes } from './modules/boards/light.routes.ts'
import { overviewRoutes } from './modules/boards/overview.routes.ts'
import { projectRoutes } from './modules/boards/project.routes.ts'
import { setupRoutes } from './modules/boards/setup.routes.ts'
import { silenceRoutes } from './modules/boards/silence.routes.ts'
import { sourceRoutes } from './modules/boards/source.routes.ts'
import { bondAnalysisRoutes } from './modules/bonds/analysis.routes.ts'
import { bondRoutes } from './modules/bonds/bond.routes.ts'
import { bondLedgerRoutes } from './modules/bonds/bond-ledger.routes.ts'
import { bondScenarioRoutes } from './modules/bonds/bond-scenario.routes.ts'
import { challengeRoutes } from './modules/challenges/challenge.routes.ts'
import { consequenceRoutes } from './modules/consequences/consequence.routes.ts'
import { correctionRoutes } from './modules/corrections/correction.routes.ts'
import { documentRoutes } from './modules/documents/document.routes.ts'
import { eventRoutes } from './modules/events/event.routes.ts'
import { healthRoutes } from './modules/health/health.routes.ts'
import { metricsRoutes } from './modules/health/metrics.routes.ts'
import { upkeepRoutes } from './modules/health/upkeep.routes.ts'
import { importRoutes } from './modules/importing/import.routes.ts'
import { inboxRoutes } from './modules/inbox/inbox.routes.ts'
import { indicatorRoutes } from './modules/indicators/indicator.routes.ts'
import { savedViewRoutes } from './modules/lists/saved-view.routes.ts'
import { directiveRoutes } from './modules/meetings/directive.routes.ts'
import { meetingRoutes } from './modules/meetings/meeting.routes.ts'
import { oc4idsRoutes } from './modules/open-data/oc4ids.routes.ts'
import { policyRoutes } from './modules/policy/policy.routes.ts'
import { membershipRoutes } from './modules/projects/membership.routes.ts'
import { periodRoutes } from './modules/publishing/period.routes.ts'
import { snapshotRoutes } from './modules/publishing/snapshot.routes.ts'
import { railRoutes } from './modules/rail/rail.routes.ts'
import { railPlanRoutes } from './modules/rail/rail-plan.routes.ts'
import { raceRoutes } from './modules/rankings/race.routes.ts'
import { rankingRoutes } from './modules/rankings/ranking.routes.ts'
import { registryRoutes } from './modules/registry/registry.routes.ts'
import { lineFileRoutes } from './modules/reports/line-file.routes.ts'
import { reportRoutes } from './modules/reports/report.routes.ts'
import { rulebookRoutes } from './modules/rulebook/rulebook.routes.ts'
import { trailRoutes } from './modules/trail/trail.routes.ts'
import { trailPagesRoutes } from './modules/trail-pages/trail-pages.routes.ts'
import { unitRoutes } from './modules/units/unit.routes.ts'
import { verifyingRoutes } from './modules/verifying/verifying.routes.ts'
import { keepTold, type NoticeConfig } from './notices/keep-told.ts'
import { keepFiguresWarm } from './warm-figures.ts'

interface Options {
  readonly sessionSecret: string
  readonly clientFolder?: string | undefined
  readonly logLevel?: LogLevel
  readonly logStream?: LogStream | undefined
  /** How long a request may take to arrive whole. */
  readonly requestTimeoutMs?: number
  /** Computes the overview ahead of whoever asks, and keeps an eye on the days; tests do without. */
  readonly isWarm?: boolean
  /** Whom to tell outside; nobody without. */
  readonly notices?: NoticeConfig
}

const routes = [
  healthRoutes,
  metricsRoutes,
  upkeepRoutes,
  sessionRoutes,
  oidcRoutes,
  secondFactorRoutes,
  accountRoutes,
  sessionListRoutes,
  trailRoutes,
  trailPagesRoutes,
  verifyingRoutes,
  unitRoutes,
  periodRoutes,
  reportRoutes,
  lineFileRoutes,
  correctionRoutes,
  snapshotRoutes,
  documentRoutes,
  oc4idsRoutes,
  overviewRoutes,
  areaRoutes,
  projectRoutes,
  savedViewRoutes,
  membershipRoutes,
  registryRoutes,
  lightRoutes,
  assessmentRoutes,
  adjustmentRoutes,
  adjustmentRuleRoutes,
  challengeRoutes,
  consequenceRoutes,
  blockerRoutes,
  policyRoutes,
  indicatorRoutes,
  bondRoutes,
  bondLedgerRoutes,
  bondScenarioRoutes,
  bondAnalysisRoutes,
  railRoutes,
  railPlanRoutes,
  rankingRoutes,
  raceRoutes,
  meetingRoutes,
  directiveRoutes,
  rulebookRoutes,
  sourceRoutes,
  silenceRoutes,
  setupRoutes,
  importRoutes,
  inboxRoutes,
  eventRoutes,
]

/** The whole server, assembled; tests build the same one. */
export async function buildApp(
  world: World,
  {
    sessionSecret,
    clientFolder,
    logLevel = 'warn',
    logStream,
    requestTimeoutMs = 120_000,
    isWarm = false,
    notices,
  }: Options,
): Promise<Server> {
  const app = Fastify({
    logger: loggerOf(logLevel, logStream),
    // Each answer is written down once, when it is over.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: world.publicUrl ? 'loopback' : false,
    genReqId: () => crypto.randomUUID(),
    frameworkErrors: sendUnreadable,
    bodyLimit: bodyLimitBytes,
    // A body that trickles in by the byte ends here; the largest upload takes a tenth of it on an office's line.
    requestTimeout: requestTimeoutMs,
    http: { headersTimeout: requestTimeoutMs / 2, connectionsCheckingInterval: requestTimeoutMs / 4 },
    forceCloseConnections: 'idle',
  })
  app.decorate('world', world)
  keepClustersCurrent(app)
  await app.register(measuresPlugin)
  await app.register(problemsPlugin)
  await app.register(bodyLimitsPlugin)
  await app.register(securityPlugin, { sessionSecret })
  await app.register(accessPlugin)
  await app.register(openApiPlugin)
  for (const mountRoutes of routes) mountRoutes(app)
  await app.register(clientPlugin, { clientFolder })
  if (isWarm) {
    keepFiguresWarm(app)
    keepTimeGoing(app)
  }
  if (notices) keepTold(app, notices)
  await app.ready()
  return app
}
