import type { Actor } from '@pianqu/shared/access/access.ts'
import { may } from '@pianqu/shared/access/access.ts'
import { adjustmentKindNames } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import type { Inbox } from '@pianqu/shared/inbox/inbox.contract.ts'
import { reportFields } from '@pianqu/shared/months/report-fields.ts'
import { ruleKindNames } from '@pianqu/shared/rules/rule-kind.ts'
import { dayOfInstant } from '@pianqu/shared/time/instant-text.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { adjustmentProposals } from '../areas/adjustment.tables.ts'
import { blockers } from '../blockers/blocker.tables.ts'
import { corrections } from '../months/correction.tables.ts'
import { reports } from '../months/report.tables.ts'
import { projects } from '../projects/project.tables.ts'
import { ruleVersions } from '../rules/rule.tables.ts'
import { unitName } from '../units/unit.facts.ts'
import { reportStandings } from './report-waits.query.ts'

type Other = Inbox['others']['rows'][number]

/** How many of them the page lists; how many there are is said. */
const mostListed = 12

const nameIn = (db: Database, code: string | null): string => (code === null ? '' : (unitName(db, code) ?? code))

/** Lines of this unit's reports that were handed in and wait for their review. */
function lineReviews(db: Database, { unitCode }: Actor): Other[] {
  return reportStandings(db)
    .filter((report) => report.unitCode === unitCode && report.submitted > 0)
    .map(({ month, submitted, firstSubmittedOn }) => ({
      title: `${monthText(month)}月报 ${submitted} 行待审`,
      subject: '市级专班审核',
      since: firstSubmittedOn,
      link: `/dispatch?month=${month}`,
    }))
}

/** Corrections that this unit, or this person, proposed and nobody has decided on. */
function undecidedCorrections(db: Database, { unitCode, userId }: Actor): Other[] {
  return db.orm
    .select({ correction: corrections, projectName: projects.name })
    .from(corrections)
    .innerJoin(projects, eq(projects.code, corrections.projectCode))
    .innerJoin(reports, eq(reports.reportId, corrections.reportId))
    .where(
      and(
        eq(corrections.state, 'proposed'),
        unitCode === null
          ? eq(corrections.proposedBy, userId)
          : or(eq(reports.unitCode, unitCode), eq(corrections.proposedBy, userId)),
      ),
    )
    .all()
    .map(({ correction: { month, field, proposedAt }, projectName }) => ({
      title: `更正待定：${projectName}${monthText(month)}${reportFields[field].name}`,
      subject: '市级专班审批',
      since: dayOfInstant(proposedAt),
      link: `/dispatch/corrections?state=proposed&corrected=${month}`,
    }))
}

/** Blockers that this unit raised and others have to deal with, and answers of this unit that others have to confirm. */
function blockersElsewhere(db: Database, actor: Actor): Other[] {
  const { unitCode, role } = actor
  const raised = role === 'taskforce' ? isNull(blockers.raiserUnit) : eq(blockers.raiserUnit, unitCode ?? '')
  const isLed = or(isNull(blockers.leadUnit), ne(blockers.leadUnit, unitCode ?? ''))
  const dealt = and(raised, isLed, inArray(blockers.state, ['assigned', 'accepted']))
  const confirmed = and(
    eq(blockers.leadUnit, unitCode ?? ''),
    eq(blockers.state, 'answered'),
    or(isNull(blockers.raiserUnit), ne(blockers.raiserUnit, unitCode ?? '')),
  )
  // The desk of the whole city would list every blocker there is: it has its own page for them.
  const where = role === 'taskforce' ? and(dealt, eq(blockers.byId, actor.userId)) : or(dealt, confirmed)
  return db.orm
    .select()
    .from(blockers)
    .where(where)
    .all()
    .map(({ blockerId, number, title, state, leadUnit, raiserUnit, handedOn, answeredOn, raisedOn }) => ({
      title: `${number} ${title}`,
      subject:
        state === 'answered'
          ? `待${raiserUnit === null ? '市级专班' : nameIn(db, raiserUnit)}核验`
          : `待${nameIn(db, leadUnit)}${state === 'assigned' ? '受理' : '答复'}`,
      since: (state === 'answered' ? answeredOn : handedOn) ?? raisedOn,
      link: `/blockers/${blockerId}`,
    }))
}

/** Reports that were sent back and are with their district again. */
function sentBack(db: Database): Other[] {
  return reportStandings(db)
    .filter(({ returned }) => returned > 0)
    .map(({ reportId, month, unitCode, returned }) => ({
      title: `${nameIn(db, unitCode)}${monthText(month)}月报退回 ${returned} 行`,
      subject: `待${nameIn(db, unitCode)}修改`,
      since: null,
      link: `/dispatch/review?month=${month}&report=${reportId}`,
    }))
}

/** What this person drafted or proposed: another one decides. */
function ownProposals(db: Database, { userId }: Actor): Other[] {
  const rules = db.orm
    .select()
    .from(ruleVersions)
    .where(and(eq(ruleVersions.state, 'draft'), eq(ruleVersions.draftedById, userId)))
    .all()
    .map(({ ruleId, kind, code, draftedAt }) => ({
      title: `规则待审定：${ruleKindNames[kind]}`,
      subject: '待另一位专班人员审定',
      since: dayOfInstant(draftedAt),
      link: `/admin/rules/${kind}/${code}?draft=${ruleId}`,
    }))
  const proposals = db.orm
    .select()
    .from(adjustmentProposals)
    .where(and(eq(adjustmentProposals.state, 'proposed'), eq(adjustmentProposals.proposedById, userId)))
    .all()
    .map(({ kind, areaName, proposedAt }) => ({
      title: `名单调整待定：${areaName}${adjustmentKindNames[kind]}`,
      subject: '待另一位专班人员决定',
      since: dayOfInstant(proposedAt),
      link: '/adjustments?tab=proposals',
    }))
  return [...rules, ...proposals]
}

const longestFirst = (a: Other, b: Other): number => (a.since ?? '9999').localeCompare(b.since ?? '9999')

/** What this person or their unit has handed on and others have in hand: it stands apart and is counted nowhere. */
export function waitingForOthers(db: Database, actor: Actor): Inbox['others'] {
  const rows = [
    ...(may(actor, 'reports:write') ? [...lineReviews(db, actor), ...undecidedCorrections(db, actor)] : []),
    ...(may(actor, 'reports:review') ? sentBack(db) : []),
    ...(may(actor, 'blockers:raise') || may(actor, 'blockers:answer') ? blockersElsewhere(db, actor) : []),
    ...(may(actor, 'rules:write') ? ownProposals(db, actor) : []),
  ].sort(longestFirst)
  return { rows: rows.slice(0, mostListed), total: rows.length }
}
