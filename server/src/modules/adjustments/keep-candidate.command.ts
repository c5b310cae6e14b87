import type { CandidateContent } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { saveVersion } from '../../db/save-version.ts'
import { areaCandidates } from '../areas/adjustment.tables.ts'
import { areaNames } from '../areas/area.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { hasOpenProposal } from './proposal.repository.ts'

type StoredCandidate = typeof areaCandidates.$inferSelect

const faulty = (pointer: string, message: string) =>
  new ProblemError('common/malformed', { detail: message, errors: [{ pointer, code: 'custom', message }] })

function demandSound({ tx }: Change, { districtCode, leadUnit, scores }: CandidateContent): void {
  const units = allUnits(tx)
  if (!units.some(({ code, type }) => code === districtCode && type === 'district')) {
    throw faulty('/districtCode', `没有编码为“${districtCode}”的区县，请从列表中选择`)
  }
  if (!units.some(({ code }) => code === leadUnit))
    throw faulty('/leadUnit', `没有编码为“${leadUnit}”的单位，请从列表中选择`)
  const years = scores.map(({ year }) => year)
  const twice = years.find((year, index) => years.indexOf(year) !== index)
  if (twice !== undefined) throw faulty('/scores', `${twice}年的得分填了两次，请只留一个`)
}

function load({ tx }: Change, code: string): StoredCandidate {
  const found = tx.orm.select().from(areaCandidates).where(eq(areaCandidates.code, code)).get()
  if (!found) throw new ProblemError('common/not-found', { detail: `没有编码为“${code}”的候选` })
  if (areaNames(tx).has(code)) {
    throw new ProblemError('adjustment/wrong-state', { detail: `${found.name}已批准入列，请在片区登记中更改` })
  }
  return found
}

const save = ({ tx }: Change, candidate: StoredCandidate, version: number): StoredCandidate =>
  saveVersion(tx, areaCandidates, ['code'], candidate, version)

type Doing = 'add' | 'change' | 'drop' | 'reopen'

function tell({ audit }: Change, step: Doing, { code, name, scores }: StoredCandidate, reason: string): void {
  audit({
    action: `candidate.${step}`,
    subject: `candidate:${code}`,
    movesFigures: false,
    detail: { name, reason, scores: scores.map(({ year, scoreHundredths }) => `${year}年 ${scoreHundredths / 100}`) },
  })
}

/** Puts an area into the pool. Its code must be new to the registry: it becomes the area's own. */
export function addCandidate(change: Change, candidate: CandidateContent & { readonly code: string }): void {
  const { tx } = change
  demandSound(change, candidate)
  const owner = areaNames(tx).get(candidate.code)
  if (owner) {
    throw new ProblemError('adjustment/duplicate', {
      detail: `编码“${candidate.code}”已用于片区“${owner}”，请换一个编码；调出后再次增补的片区也用新编码`,
    })
  }
  const known = tx.orm.select().from(areaCandidates).where(eq(areaCandidates.code, candidate.code)).get()
  if (known) throw new ProblemError('adjustment/duplicate', { detail: `候选“${known.name}”已用编码“${known.code}”` })
  const row = { ...candidate, isOpen: true, version: 1 }
  tx.orm.insert(areaCandidates).values(row).run()
  tell(change, 'add', row, row.reason)
}

type Changed = CandidateContent & { readonly code: string; readonly version: number }

export function changeCandidate(change: Change, { version, ...content }: Changed): void {
  demandSound(change, content)
  const candidate = { ...load(change, content.code), ...content }
  save(change, candidate, version)
  tell(change, 'change', candidate, candidate.reason)
}

interface Step {
  readonly code: string
  readonly step: 'drop' | 'reopen'
  readonly version: number
  readonly reason: string
}

export function stepCandidate(change: Change, { code, step, version, reason }: Step): void {
  const candidate = { ...load(change, code), isOpen: step === 'reopen' }
  if (step === 'drop' && hasOpenProposal(change.tx, code)) {
    throw new ProblemError('adjustment/open-proposal', {
      detail: `${candidate.name}有待决定的增补提请，请先决定或撤回`,
    })
  }
  save(change, candidate, version)
  tell(change, step, candidate, reason)
}
