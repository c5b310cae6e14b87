import { adjustmentKindNames } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { reportFields } from '@pianqu/shared/months/report-fields.ts'
import { ruleKindNames } from '@pianqu/shared/rules/rule-kind.ts'
import { recordOf } from '@pianqu/shared/rules/rule-records.ts'
import { dayOfInstant } from '@pianqu/shared/time/instant-text.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { and, eq, isNull, ne, or } from 'drizzle-orm'
import { adjustmentProposals } from '../areas/adjustment.tables.ts'
import { corrections } from '../months/correction.tables.ts'
import { reports } from '../months/report.tables.ts'
import { projects } from '../projects/project.tables.ts'
import { ruleVersions } from '../rules/rule.tables.ts'
import { units } from '../units/unit.tables.ts'
import type { Look } from './waiting.ts'

/** What somebody else proposed: nobody decides on their own. */
export const correctionsToDecide: Look = (db, { actor }) =>
  db.orm
    .select({ correction: corrections, projectName: projects.name, unitName: units.name })
    .from(corrections)
    .innerJoin(projects, eq(projects.code, corrections.projectCode))
    .innerJoin(reports, eq(reports.reportId, corrections.reportId))
    .innerJoin(units, eq(units.code, reports.unitCode))
    .where(and(eq(corrections.state, 'proposed'), ne(corrections.proposedBy, actor.userId)))
    .all()
    .map(({ correction: { month, field, proposedAt }, projectName, unitName }) => ({
      title: `决定更正：${projectName}${monthText(month)}${reportFields[field].name}`,
      subject: `${unitName}提出`,
      dueOn: null,
      since: dayOfInstant(proposedAt),
      link: `/dispatch/corrections?state=proposed&corrected=${month}`,
    }))

export const rulesToAdopt: Look = (db, { actor }) =>
  db.orm
    .select()
    .from(ruleVersions)
    .where(
      and(
        eq(ruleVersions.state, 'draft'),
        or(isNull(ruleVersions.draftedById), ne(ruleVersions.draftedById, actor.userId)),
      ),
    )
    .all()
    .map(({ ruleId, kind, code, effectiveMonth, draftedBy, draftedAt }) => {
      const series = recordOf(kind).series.find((each) => each.code === code)
      return {
        title: `审定规则：${series?.name ?? ruleKindNames[kind]}`,
        subject: `${monthText(effectiveMonth)}起 · ${draftedBy}拟定`,
        dueOn: null,
        since: dayOfInstant(draftedAt),
        link: `/admin/rules/${kind}/${code}?draft=${ruleId}`,
      }
    })

export const proposalsToDecide: Look = (db, { actor }) =>
  db.orm
    .select()
    .from(adjustmentProposals)
    .where(and(eq(adjustmentProposals.state, 'proposed'), ne(adjustmentProposals.proposedById, actor.userId)))
    .all()
    .map(({ kind, areaName, effectiveOn, proposedBy, proposedAt }) => ({
      title: `决定${adjustmentKindNames[kind]}：${areaName}`,
      subject: `拟自${effectiveOn}起 · ${proposedBy}提请`,
      dueOn: null,
      since: dayOfInstant(proposedAt),
      link: '/adjustments?tab=proposals',
    }))
