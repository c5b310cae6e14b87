import { randomUUID } from 'node:crypto'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { chineseNumber, clauseAddress, findClause } from '@pianqu/shared/policy/address.ts'
import { answerOf } from '@pianqu/shared/policy/benefit-answer.ts'
import { factPointer, factsFault } from '@pianqu/shared/policy/benefit-facts.ts'
import { type GrantContent, type ProgressContent, progressNames } from '@pianqu/shared/policy/follow-up.contract.ts'
import { isOwner, parseOwners } from '@pianqu/shared/policy/owners.ts'
import { quarterOfDay, quarterText } from '@pianqu/shared/policy/quarter.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { matching } from '../../db/matching.ts'
import { areaNames } from '../areas/area.facts.ts'
import { benefitRulesAt } from '../rules/benefit-rule.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { allDocuments } from './ledger.facts.ts'
import { policyChecks, policyGrants, policyProgress } from './policy.tables.ts'

const faulty = (pointer: string, message: string) =>
  new ProblemError('common/malformed', { detail: message, errors: [{ pointer, code: 'custom', message }] })

/** A measure of the ledger. Throws common/malformed where there is none. */
export function demandMeasure({ tx }: Change, { document, measure }: Pick<ProgressContent, 'document' | 'measure'>) {
  const found = allDocuments(tx).find(({ code }) => code === document)
  const one = found?.measures.find(({ number }) => number === measure)
  if (!found || !one) throw faulty('/measure', '台账里没有这条措施，请从列表中选择')
  return { document: found, measure: one }
}

/** A department writes of the measures whose list names it; the task force of all. */
export function demandOwner({ tx, actor }: Change, owners: string): void {
  if (actor.role !== 'department') return
  const isNamed = actor.unitCode !== null && isOwner(parseOwners(owners), actor.unitCode, allUnits(tx))
  if (!isNamed) throw new ProblemError('auth/forbidden', { detail: '本单位不在这条措施的责任单位里，不能登记进展' })
}

/** A quarter that has begun: of a later one nothing can be known. */
function demandPastQuarter({ today }: Change, quarter: string): void {
  const current = quarterOfDay(today)
  if (quarter > current) throw faulty('/quarter', `季度不能晚于今天所在的${quarterText(current)}，请改选`)
}

/** Writes down how a measure stands in a quarter. Returns its id. */
export function addProgress(change: Change, content: ProgressContent): string {
  const { tx, actor, at, audit } = change
  const { document, measure } = demandMeasure(change, content)
  demandOwner(change, measure.owners)
  demandPastQuarter(change, content.quarter)
  const { document: documentCode, ...row } = content
  const progressId = randomUUID()
  tx.orm
    .insert(policyProgress)
    .values({
      ...row,
      ...{ progressId, documentCode, unitCode: actor.unitCode, byId: actor.userId, byName: actor.name, at },
    })
    .run()
  audit({
    action: 'policy.progress',
    subject: `policy:${document.code}-${measure.number}`,
    movesFigures: false,
    detail: {
      address: `${document.shortTitle}第${chineseNumber(measure.number)}条`,
      ...{
        quarter: content.quarter,
        state: progressNames[content.state],
        text: content.text,
        evidence: content.evidence,
      },
    },
  })
  return progressId
}

function demandClause({ tx }: Change, clause: string) {
  const found = findClause(allDocuments(tx), clause)
  if (!found) throw faulty('/clause', `台账里没有条款“${clause}”，请从列表中选择`)
  return { ...found, address: `${found.document.shortTitle}${clauseAddress(found.clause)}` }
}

/** What the rule in force on the day would have said; null where there is none or it cannot tell. */
function estimateOf({ tx }: Change, { ruleCode, givenOn, baseYuan, facts, clause }: GrantContent) {
  if (ruleCode === null) return { ruleEdition: null, estimateYuan: null }
  const rule = benefitRulesAt(tx, monthOfDay(givenOn)).find(({ code }) => code === ruleCode)
  if (!rule) throw faulty('/ruleCode', `没有编码为“${ruleCode}”的奖补规则，请从列表中选择`)
  if (rule.clause !== clause) throw faulty('/ruleCode', `${rule.name}的依据是另一条款，请核对`)
  const fault = factsFault(rule, facts)
  if (fault) throw faulty(`/${factPointer(fault.name)}`, fault.message)
  const { amountYuan } = answerOf(rule, { baseYuan: baseYuan ?? undefined, facts }, givenOn)
  return { ruleEdition: rule.edition, estimateYuan: amountYuan }
}

type StoredGrant = typeof policyGrants.$inferSelect

function tellGrant(
  { audit }: Change,
  action: 'policy.grant' | 'policy.revoke-grant',
  grant: StoredGrant,
  address: string,
) {
  const { clause, recipient, what, documentNumber, paidYuan, estimateYuan, revokedBecause } = grant
  audit({
    action,
    subject: `policy:${clause}`,
    movesFigures: false,
    detail: {
      ...{ address, recipient, what, documentNumber, paidYuan, estimateYuan },
      ...(revokedBecause && { reason: revokedBecause }),
    },
  })
}

/** The same payment twice would count twice. Throws policy/granted. */
function demandNotGiven({ tx }: Change, { recipient, clause, givenOn, documentNumber, paidYuan }: GrantContent): void {
  const same = tx.orm
    .select()
    .from(policyGrants)
    .where(matching(policyGrants, { recipient, clause, givenOn, documentNumber, paidYuan, revokedBecause: null }))
    .get()
  if (!same) return
  throw new ProblemError('policy/granted', {
    detail: `同一主体、条款、日期、文号和金额的兑现已由${same.byName}登记过，不用再登；原来那条有误的，先撤销它`,
  })
}

/** Writes down what somebody got by a clause. Returns its id. */
export function addGrant(change: Change, content: GrantContent): string {
  const { tx, actor, at, today } = change
  const { address, measure } = demandClause(change, content.clause)
  demandOwner(change, measure.owners)
  if (content.givenOn > today) throw faulty('/givenOn', `日期不能晚于今天（${today}）`)
  if (content.areaCode !== null && !areaNames(tx).has(content.areaCode)) {
    throw faulty('/areaCode', `没有编码为“${content.areaCode}”的片区，请从列表中选择`)
  }
  demandNotGiven(change, content)
  const { baseYuan, facts, ...row } = content
  const grant = tx.orm
    .insert(policyGrants)
    .values({
      ...row,
      ...estimateOf(change, content),
      inputs: content.ruleCode === null ? null : { baseYuan, facts },
      ...{ grantId: randomUUID(), byId: actor.userId, byName: actor.name, at },
    })
    .returning()
    .get()
  tellGrant(change, 'policy.grant', grant, address)
  return grant.grantId
}

/** Says that it was written down wrongly; the row stays with the reason. */
export function revokeGrant(change: Change, { id, reason }: { readonly id: string; readonly reason: string }): void {
  const { tx } = change
  const found = tx.orm.select().from(policyGrants).where(eq(policyGrants.grantId, id)).get()
  if (!found) throw new ProblemError('common/not-found', { detail: '没有这条兑现记录' })
  if (found.revokedBecause !== null) throw new ProblemError('policy/revoked')
  const { address, measure } = demandClause(change, found.clause)
  demandOwner(change, measure.owners)
  tx.orm.update(policyGrants).set({ revokedBecause: reason }).where(eq(policyGrants.grantId, id)).run()
  tellGrant(change, 'policy.revoke-grant', { ...found, revokedBecause: reason }, address)
}

/** Says that a number of the ledger agrees with the text today. */
export function addCheck(
  change: Change,
  { clause, parameter }: { readonly clause: string; readonly parameter: string },
): void {
  const { tx, actor, at, today, audit } = change
  const found = demandClause(change, clause)
  const value = found.clause.parameters.find(({ name }) => name === parameter)?.value
  if (value === undefined) throw faulty('/parameter', `这一款没有“${parameter}”，请从列表中选择`)
  tx.orm
    .insert(policyChecks)
    .values({
      ...{ checkId: randomUUID(), clause, parameter, value, checkedOn: today },
      ...{ byId: actor.userId, byName: actor.name, at },
    })
    .run()
  audit({
    action: 'policy.check',
    subject: `policy:${clause}`,
    movesFigures: false,
    detail: { address: found.address, parameter, value },
  })
}
