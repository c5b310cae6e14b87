import { randomUUID } from 'node:crypto'
import { type BlockerContent, blockerTitle, levelOfUnit } from '@pianqu/shared/blockers/blocker.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type Month, monthOfDay, monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { allAreas } from '../areas/area.facts.ts'
import { clusterArea } from '../clusters/cluster.facts.ts'
import { hasLine } from '../months/report.facts.ts'
import { projectNames, projectPlace } from '../projects/project.facts.ts'
import { formerNames } from '../registry/former-names.facts.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { demandCoUnits } from '../units/named-unit.facts.ts'
import { unitName } from '../units/unit.facts.ts'
import { addStep, nextBlockerNumber, type StoredBlocker, tellOf } from './blocker.repository.ts'
import { blockers } from './blocker.tables.ts'
import { demandLead } from './lead-unit.ts'

const faulty = (pointer: string, message: string) =>
  new ProblemError('common/malformed', { detail: message, errors: [{ pointer, code: 'custom', message }] })

interface Place {
  readonly projectCode: string | null
  readonly areaCode: string | null
  readonly districtCode: string | null
}

/** Where it is. A district raises on its own ground; of what is not its own it learns no more than that it is not there. */
function placeOf(
  { tx, actor }: Change,
  { projectCode, areaCode }: Pick<BlockerContent, 'projectCode' | 'areaCode'>,
): Place {
  const isForeign = (districts: readonly string[]) =>
    actor.role === 'district' && !districts.includes(actor.unitCode ?? '')
  if (projectCode !== null) {
    const project = projectPlace(tx, projectCode)
    if (!project || isForeign([project.districtCode])) {
      throw faulty('/projectCode', `没有编码为“${projectCode}”的项目，请从列表中选择`)
    }
    const area = project.clusterCode === null ? undefined : clusterArea(tx, project.clusterCode)
    return { projectCode, areaCode: area ?? null, districtCode: project.districtCode }
  }
  if (areaCode === null) throw faulty('/projectCode', '请选择堵点所在的项目或片区')
  const area = allAreas(tx).find(({ code }) => code === areaCode)
  if (!area || isForeign(area.districtCodes)) {
    throw faulty('/areaCode', `没有编码为“${areaCode}”的片区，请从列表中选择`)
  }
  const own = area.districtCodes.find((code) => code === actor.unitCode)
  return { projectCode: null, areaCode, districtCode: own ?? area.districtCodes[0] ?? null }
}

/** Who chooses a project by hand is told where it has gone; a line and a light that are still there keep theirs. */
function demandStanding({ tx }: Change, { origin, projectCode }: Raised): void {
  if (origin !== 'hand' || projectCode === null) return
  const former = formerNames(tx)('project', projectCode)
  if (!former?.isRetired) return
  const names = projectNames(tx)
  const successors = former.codes.map((code) => `${names.get(code) ?? code}（${code}）`)
  throw faulty('/projectCode', `${former.said}，请改选${successors.join('或')}`)
}

/** What a line says is in the way comes from a line that there is. */
function demandLine({ tx }: Change, { origin, originMonth, projectCode }: Raised): void {
  if (origin !== 'line') return
  const errorAt = (message: string) =>
    new ProblemError('blocker/no-such-line', {
      detail: message,
      errors: [{ pointer: '/fromMonth', code: 'custom', message }],
    })
  if (projectCode === null) throw errorAt('月报写的是项目的堵点，请选择项目，或不填月份')
  if (originMonth === null || hasLine(tx, projectCode, originMonth)) return
  throw errorAt(`${monthText(originMonth)}的月报没有这个项目，请改选月份，或不填月份直接提出`)
}

export interface Raised extends BlockerContent {
  readonly leadUnit?: string | undefined
  readonly coUnits?: readonly string[] | undefined
  readonly origin: StoredBlocker['origin']
  readonly originMonth: Month | null
}

/** Raises a blocker in the name of one's unit. The rule of today's month goes with it as long as it lives. */
export function raiseBlocker(change: Change, raised: Raised): StoredBlocker {
  const { tx, actor, at, today, audit } = change
  const place = placeOf(change, raised)
  demandStanding(change, raised)
  demandLine(change, raised)
  const lead = raised.leadUnit === undefined ? null : demandLead(tx, raised.leadUnit, '/leadUnit')
  const raiserUnit = actor.role === 'taskforce' ? null : actor.unitCode
  const blocker = tx.orm
    .insert(blockers)
    .values({
      ...place,
      blockerId: randomUUID(),
      number: nextBlockerNumber(tx, today),
      type: raised.type,
      title: blockerTitle(raised.text),
      text: raised.text,
      ask: raised.ask || null,
      costYuan: raised.costYuan,
      delayDays: raised.delayDays,
      origin: raised.origin,
      originMonth: raised.originMonth,
      raiserUnit: raiserUnit !== null && unitName(tx, raiserUnit) !== undefined ? raiserUnit : null,
      byId: actor.userId,
      byName: actor.name,
      at,
      raisedOn: today,
      level: lead ? levelOfUnit[lead.type] : 'district',
      leadUnit: lead?.code ?? null,
      coUnits: demandCoUnits(tx, raised.coUnits ?? [], lead?.code ?? null),
      state: 'raised',
      isCheckedByTaskforce: raiserUnit === null,
      pauses: [],
      rule: ruleInForce(tx, 'blocker', monthOfDay(today)),
    })
    .returning()
    .get()
  const { blockerId, number, title, projectCode, areaCode, type, level } = blocker
  addStep(tx, at, {
    blockerId,
    step: 'raise',
    effectiveOn: today,
    byId: actor.userId,
    byName: actor.name,
    unitCode: raiserUnit,
    level,
    text: raised.ask || null,
  })
  audit({
    action: 'blocker.raise',
    subject: `blocker:${blockerId}`,
    movesFigures: false,
    detail: { number, title, projectCode, areaCode, type },
  })
  tellOf(change, blocker)
  return blocker
}
