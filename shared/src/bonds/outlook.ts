import { moneyLine } from '../money/yuan.ts'
import { percentText } from '../number/ratio.ts'
import type { BondBatch } from './bond.schema.ts'
import { requiredYuan, type ShareTarget } from './gaps.ts'

/** Whether the year can still meet its target with what is planned. */
export const outlookStates = ['met', 'reachable', 'unreachable', 'missed'] as const
export type OutlookState = (typeof outlookStates)[number]
export const outlookStateNames: Record<OutlookState, string> = {
  met: '全年已能达标',
  reachable: '全年仍可达标',
  unreachable: '按现有计划全年不能达标',
  missed: '全年已过，未达标',
}

type PlannedBatch = Pick<BondBatch, 'code' | 'issuedOn' | 'amountYuan'>

export interface Outlook {
  /** T: issued plus planned new batches of the year. */
  readonly plannedTotalYuan: number
  /** What key areas still need for T to meet the target; 0 or negative once they have it. */
  readonly neededYuan: number
  /** T less what is issued. */
  readonly remainingYuan: number
  /** needed ÷ remaining, not below 0; above 1 where the rest cannot cover it, `null` where nothing remains. */
  readonly requiredShareOfRest: number | null
  readonly state: OutlookState
  readonly lastBatchCode: string | null
}

/** By day of issue, then code. */
export function inOrderOfIssue<T extends Pick<BondBatch, 'code' | 'issuedOn'>>(batches: readonly T[]): T[] {
  const keyOf = ({ issuedOn, code }: T) => `${issuedOn} ${code}`
  return batches.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
}

/** The latest planned batch such that it and the later ones together still cover what is needed. */
export function lastBatch(planned: readonly PlannedBatch[], neededYuan: number): string | null {
  let covered = 0
  for (const batch of inOrderOfIssue(planned).reverse()) {
    covered += batch.amountYuan
    if (covered >= neededYuan) return batch.code
  }
  return null
}

function stateOf(neededYuan: number, remainingYuan: number, isOver: boolean): OutlookState {
  if (neededYuan <= 0) return 'met'
  if (isOver) return 'missed'
  return neededYuan <= remainingYuan ? 'reachable' : 'unreachable'
}

interface OutlookInput {
  /** Issued to key areas, and issued in all, in yuan. */
  readonly allocatedYuan: number
  readonly issuedYuan: number
  /** Those that can still be issued. */
  readonly planned: readonly PlannedBatch[]
  readonly target: ShareTarget
  /** Whether the year has ended: nothing can be reached any more. */
  readonly isOver?: boolean
}

/** What the rest of the year's issuance must bring (domain §7); `null` in a year with neither issued nor planned batches. */
export function outlook({ allocatedYuan, issuedYuan, planned, target, isOver = false }: OutlookInput): Outlook | null {
  const remainingYuan = planned.reduce((sum, { amountYuan }) => sum + amountYuan, 0)
  const plannedTotalYuan = issuedYuan + remainingYuan
  if (plannedTotalYuan === 0) return null
  const neededYuan = requiredYuan(plannedTotalYuan, target) - allocatedYuan
  const state = stateOf(neededYuan, remainingYuan, isOver)
  return {
    plannedTotalYuan,
    neededYuan,
    remainingYuan,
    requiredShareOfRest: remainingYuan === 0 ? null : Math.max(0, neededYuan) / remainingYuan,
    state,
    lastBatchCode: state === 'reachable' ? lastBatch(planned, neededYuan) : null,
  }
}

/** `24.4%（还需10.62亿元 ÷ 待发行43.45亿元）`: what the rest of the year must bring to key areas. */
export function restText({
  neededYuan,
  remainingYuan,
}: {
  readonly [Amount in 'neededYuan' | 'remainingYuan']: number | null
}): string | null {
  if (neededYuan === null || remainingYuan === null) return null
  if (neededYuan <= 0) return '不再需要'
  if (remainingYuan === 0) return `还需${moneyLine(neededYuan)}，本年没有待发行批次`
  const share = percentText({ numerator: neededYuan, denominator: remainingYuan })
  return `${share}（还需${moneyLine(neededYuan)} ÷ 待发行${moneyLine(remainingYuan)}）`
}
