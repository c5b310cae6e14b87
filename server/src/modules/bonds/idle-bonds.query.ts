import type { Actor } from '@pianqu/shared/access/access.ts'
import type { listIdleBonds } from '@pianqu/shared/bonds/batch.contract.ts'
import { isOverdue } from '@pianqu/shared/bonds/batch-clock.ts'
import type { BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import { type ReuseProject, reuseCandidates } from '@pianqu/shared/bonds/idle.ts'
import { type InsidePart, insideAmount } from '@pianqu/shared/bonds/inside-amount.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import { lastDayOf, type Month, monthOfDay, monthsBetween, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { areaNames } from '../areas/area.facts.ts'
import { allocationsOn, requestRows } from '../bond-ledger/bond.facts.ts'
import { openUntil } from '../figures/figure-scope.query.ts'
import { onePeriod } from '../figures/list-periods.query.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import type { ProjectFigure } from '../figures/project-figure.ts'
import { projectNames } from '../projects/project.facts.ts'
import { lightRuleAt } from '../rules/rule.facts.ts'
import { areaNameOf } from './area-name-of.ts'
import { issuedBatches } from './batch-clock.query.ts'
import { batchMoney } from './batch-money.query.ts'
import { bondInputs } from './bond-inputs.query.ts'
import { investedBy, progressBy } from './project-progress.query.ts'

type Idle = ReplyOf<typeof listIdleBonds>

type Asked = Pick<Idle, 'month' | 'progressMonth'>

/** Unspent parts of batches that are past their months; a batch of which no spending is kept says nothing. */
function idleRows(db: Database, { month, progressMonth }: Asked): Idle['rows'] {
  const rule = lightRuleAt(db, month)
  const batches = new Map(issuedBatches(db, month).map((batch) => [batch.code, batch]))
  const [money, progress, names] = [batchMoney(db, month), progressBy(db, progressMonth), projectNames(db)]
  const allocated = allocationsOn(db, lastDayOf(month)).flatMap(({ batchCode, projectCode, amountYuan }) => {
    const batch = batches.get(batchCode)
    const spentYuan = money.spentByProject(batchCode, projectCode)
    if (!batch || spentYuan === null || spentYuan >= amountYuan) return []
    const monthsSinceIssue = monthsBetween(monthOfDay(batch.issuedOn), month)
    if (!isOverdue(monthsSinceIssue, rule)) return []
    const unspentYuan = amountYuan - spentYuan
    const progressBasisPoints = progress.get(projectCode) ?? null
    const projectName = names.get(projectCode) ?? projectCode
    const { issuedOn } = batch
    return [
      {
        batchCode,
        projectCode,
        projectName,
        issuedOn,
        monthsSinceIssue,
        amountYuan,
        unspentYuan,
        progressBasisPoints,
      },
    ]
  })
  return [...allocated, ...unallocatedRows(db, month, batches)].sort((a, b) => b.unspentYuan - a.unspentYuan)
}

/** Money of batches past their months that no project has: it lies idle, too. */
function unallocatedRows(db: Database, month: Month, batches: ReadonlyMap<string, BondBatch>): Idle['rows'] {
  const rule = lightRuleAt(db, month)
  const money = batchMoney(db, month)
  return [...batches.values()].flatMap(({ code, issuedOn, amountYuan }) => {
    const monthsSinceIssue = monthsBetween(monthOfDay(issuedOn), month)
    const unspentYuan = amountYuan - money.allocatedYuan(code)
    if (money.spentYuan(code) === null || !isOverdue(monthsSinceIssue, rule) || unspentYuan <= 0) return []
    const words = { projectCode: null, projectName: '尚未分配到项目', progressBasisPoints: null }
    return [{ batchCode: code, ...words, issuedOn, monthsSinceIssue, amountYuan: unspentYuan, unspentYuan }]
  })
}

/** What of a project lies in the key areas listed at the month's end. */
function insideOn(db: Database, month: Month): (projectCode: string) => readonly InsidePart[] {
  const inputs = bondInputs(db, yearOf(month))
  return (projectCode) => {
    const amountYuan = inputs.projects.get(projectCode)?.totalInvestmentYuan ?? 0
    return insideAmount({ projectCode, amountYuan }, lastDayOf(month), inputs)
  }
}

/** Projects of the key areas that are under way or asked for money, and do not sit on any; of a package its projects, unless it asked. */
function reusers(db: Database, { month, progressMonth }: Asked, idle: Idle['rows']): ReuseProject[] {
  const insideOf = insideOn(db, month)
  const requests = new Map(requestRows(db, yearOf(month)).map((request) => [request.projectCode, request]))
  const fresh = new Set(issuedBatches(db, month).map(({ code }) => code))
  const received = new Map<string, number>()
  for (const { batchCode, projectCode, amountYuan } of allocationsOn(db, lastDayOf(month))) {
    if (fresh.has(batchCode)) received.set(projectCode, (received.get(projectCode) ?? 0) + amountYuan)
  }
  const invested = investedBy(db, progressMonth)
  const sitting = new Set(idle.map(({ projectCode }) => projectCode))
  const isOpen = ({ project, actualStart, isSplit }: ProjectFigure) =>
    !sitting.has(project.code) &&
    (project.actualCompletion === null || project.actualCompletion > month) &&
    (requests.has(project.code) || (actualStart !== null && !isSplit)) &&
    insideOf(project.code).length > 0
  return monthFigures(db, progressMonth)
    .projects.filter(isOpen)
    .map(({ project: { code, totalInvestmentYuan } }) => ({
      projectCode: code,
      totalInvestmentYuan,
      receivedYuan: received.get(code) ?? 0,
      investedYuan: invested.get(code) ?? 0,
      request: requests.get(code) ?? null,
    }))
}

const readIdle = perRevision((db: Database, asked: Asked): Idle => {
  const { month } = asked
  const rows = idleRows(db, asked)
  const [names, areas] = [projectNames(db), areaNames(db)]
  const { areaOf } = bondInputs(db, yearOf(month))
  const insideOf = insideOn(db, month)
  return {
    ...asked,
    provisional: isBeingFilled(onePeriod(db, month)?.state),
    rows,
    totalYuan: rows.reduce((sum, { unspentYuan }) => sum + unspentYuan, 0),
    usedWithinMonths: lightRuleAt(db, month).bondUse.linearMonths,
    candidates: reuseCandidates(reusers(db, asked, rows)).map((candidate) => ({
      ...candidate,
      projectName: names.get(candidate.projectCode) ?? candidate.projectCode,
      areaName: areaNameOf(areas, areaOf(candidate.projectCode), insideOf(candidate.projectCode)),
    })),
  }
}, 8)

/** Idle money by batch and project, largest first, and who could use it, as far as this person may read what was reported. */
export const idleBonds = (db: Database, actor: Actor, month: Month): Idle =>
  readIdle(db, { month, progressMonth: openUntil(db, actor, month) })
