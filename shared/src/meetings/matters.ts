import { moneyLine } from '../money/yuan.ts'
import { type Day, daysBetween } from '../time/day.ts'
import { cut } from '../words/cut.ts'
import type { Matter } from './pack.contract.ts'

/** A blocker that has come up to the leaders and has no answer. */
export interface LeaderBlocker {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly ask: string | null
  readonly leadUnitName: string | null
  readonly costYuan: number | null
  readonly delayDays: number | null
  readonly raisedOn: Day
}

/** What is missing of the share of bonds; `null` where it is met or not known. */
export interface BondGap {
  readonly display: string
  readonly gapShiftYuan: number
  readonly gapAddYuan: number
}

/** So many decisions fit into the mind of one morning. */
const mostMatters = 3

const stakeOf = ({ costYuan, delayDays }: LeaderBlocker): number => (costYuan ?? 0) / 10_000 + (delayDays ?? 0) * 100

function blockerMatter(blocker: LeaderBlocker, today: Day): Matter {
  const { id, number, title, ask, leadUnitName, costYuan, delayDays, raisedOn } = blocker
  const waits = daysBetween(raisedOn, today)
  return {
    title,
    why: `堵点${number}已升级到市领导，提出已${waits}天`,
    options: [
      {
        name: ask ? `同意：${cut(ask, 60)}` : '同意牵头单位的方案',
        stake: costYuan === null ? '所需资金未报' : `需${moneyLine(costYuan)}`,
      },
      {
        name: `退回${leadUnitName ?? '牵头单位'}另提方案`,
        stake: delayDays === null ? `继续等待（已等${waits}天）` : `工期再延${delayDays}天`,
      },
    ],
    link: `/blockers/${id}`,
  }
}

const bondMatter = ({ display, gapShiftYuan, gapAddYuan }: BondGap): Matter => ({
  title: `专项债占比${display}，补足缺口走哪条路`,
  why: '调剂存量还是新增额度，须市政府定',
  options: [
    { name: '调剂：总额不变，从片区外调入', stake: `调入${moneyLine(gapShiftYuan)}` },
    { name: '新增：再争取额度全部投向片区', stake: `新增${moneyLine(gapAddYuan)}` },
  ],
  link: '/bonds',
})

/**
 * 今天只需您定的三件事: what has come up to the leaders, the most at stake first, and how a gap of the bond share is closed.
 * Nothing is put before the mayor that somebody else can decide, and none where nothing is.
 */
export function mattersOf(
  { blockers, bondGap }: { readonly blockers: readonly LeaderBlocker[]; readonly bondGap: BondGap | null },
  today: Day,
): Matter[] {
  const ranked = blockers.toSorted(
    (a, b) =>
      stakeOf(b) - stakeOf(a) ||
      (a.raisedOn === b.raisedOn ? (a.number < b.number ? -1 : 1) : a.raisedOn < b.raisedOn ? -1 : 1),
  )
  const gap = bondGap ? [bondMatter(bondGap)] : []
  return [...ranked.slice(0, mostMatters - gap.length).map((blocker) => blockerMatter(blocker, today)), ...gap]
}
