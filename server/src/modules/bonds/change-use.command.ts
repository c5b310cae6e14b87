import type { changeBondUse as endpoint } from '@pianqu/shared/bonds/batch.contract.ts'
import type { BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import { isHeldToInvestment, overYuan } from '@pianqu/shared/bonds/bond-room.ts'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import type { Change } from '../../db/command.ts'
import { totalInvestment } from '../projects/project.facts.ts'
import {
  demandCovered,
  demandRoomFrom,
  demandSinceIssue,
  demandUnspent,
  heldBondsOf,
  loadBatch,
  moveBalance,
} from './bond-balance.repository.ts'
import { recordMovement } from './bond-entry.writes.ts'

interface Request extends BodyOf<typeof endpoint> {
  readonly code: string
}

const faulty = (pointer: string, message: string) =>
  new ProblemError('common/malformed', { detail: message, errors: [{ pointer, code: 'custom', message }] })

/** The project that receives must exist and have room within its total investment. */
function demandRoom({ tx }: Change, batch: BondBatch, request: Request): void {
  const { toProjectCode, amountYuan, effectiveOn } = request
  const total = totalInvestment(tx, toProjectCode)
  if (total === undefined) throw faulty('/toProjectCode', `没有编码为“${toProjectCode}”的项目，请核对项目编码`)
  const held = heldBondsOf(tx, toProjectCode)
  if (!isHeldToInvestment(batch)) return
  if (overYuan(total, held, amountYuan) === 0) {
    demandRoomFrom(tx, toProjectCode, total, amountYuan, effectiveOn)
    return
  }
  throw new ProblemError('bond/over-limit', {
    detail: `项目“${toProjectCode}”总投资${moneyLine(total)}，已获债券资金${moneyLine(held)}，最多可调入${moneyLine(total - held)}`,
  })
}

/** Moves money of a batch from one project to another under an approval. Returns the ids of the two entries. */
export function changeUse(change: Change, request: Request): number[] {
  const { tx, audit } = change
  const { code, fromProjectCode, toProjectCode, amountYuan, approvalNumber, reason, effectiveOn } = request
  const batch = loadBatch(tx, code)
  if (fromProjectCode === toProjectCode) throw faulty('/toProjectCode', '调入项目不能与调出项目相同')
  demandSinceIssue(batch, effectiveOn)
  const from = { batchCode: code, projectCode: fromProjectCode }
  const to = { batchCode: code, projectCode: toProjectCode }
  demandUnspent(tx, from, amountYuan)
  demandCovered(tx, from, amountYuan, effectiveOn)
  demandRoom(change, batch, request)
  const words = { move: 'use-changed', reason, approvalNumber, effectiveOn } as const
  const taken = recordMovement(change, { ...from, amountYuan: -amountYuan, ...words })
  const given = recordMovement(change, { ...to, amountYuan, ...words })
  moveBalance(tx, from, -amountYuan)
  moveBalance(tx, to, amountYuan)
  const detail = { batchCode: code, fromProjectCode, toProjectCode, amountYuan, approvalNumber, effectiveOn, reason }
  const places = [`batch:${code}`, `project:${fromProjectCode}`, `project:${toProjectCode}`] as const
  for (const subject of places) {
    audit({ action: 'bond.change-use', subject, detail })
  }
  return [taken.entryId, given.entryId]
}
