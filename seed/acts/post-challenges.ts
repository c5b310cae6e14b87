import { type Change, commandsOf } from '@pianqu/server/db/command.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { draftChallenge } from '@pianqu/server/modules/challenges/keep-challenge.command.ts'
import { putClaim } from '@pianqu/server/modules/challenges/keep-claim.command.ts'
import { addMilestone, stepMilestone } from '@pianqu/server/modules/challenges/keep-milestone.command.ts'
import { stepChallenge } from '@pianqu/server/modules/challenges/step-challenge.command.ts'
import type { Actor } from '@pianqu/shared/access/access.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { decider, preparer } from './demo-people.ts'

/** Does something as a person on a day of the business that has passed. */
type Act = <Result>(actor: Actor, today: Day, write: (change: Change) => Result) => Result

/** Somebody of a district who claimed for it. */
const claimant = (unitCode: string, name: string): Actor => ({
  userId: `demo-claimant-${unitCode}`,
  username: `demo-claimant-${unitCode}`,
  name,
  role: 'district',
  unitCode,
})

const districtOne = claimant('D01', '陈立（区专班）')
const districtSeven = claimant('D07', '罗敏（区专班）')
const districtTen = claimant('D10', '何远（区专班）')

const renewal = {
  title: '老城低效商业空间焕新',
  ask: '以市场化方式盘活老城低效商业空间，年内焕新不少于8万平方米，形成可复制的产权归集与运营机制。市级给予专项债和规划指标支持。',
  kind: 'mechanism',
  areaCode: 'A02',
  claimUntil: '2025-06-10',
  documentNumber: '岚片专〔2025〕8号',
} as const

/** Awarded in summer; the second of its milestones is late. */
function postRenewal(act: Act): void {
  const id = act(preparer, '2025-05-12', (change) => draftChallenge(change, renewal))
  act(decider, '2025-05-15', (change) => stepChallenge(change, { id, step: 'publish', version: 1 }))
  const ours = {
    text: '老城主体在本区，已完成产权底数调查，区属平台可作为实施主体。',
    plan: '先归集、后比选、分三批开街，年底前完成8万平方米。',
    contact: '陈立 0000-1234',
  }
  act(districtOne, '2025-05-28', (change) => putClaim(change, { id, ...ours }))
  const theirs = { text: '有文创街区运营经验。', plan: '以文创主题分步改造。', contact: '罗敏 0000-2345' }
  act(districtSeven, '2025-06-03', (change) => putClaim(change, { id, ...theirs }))
  const awards = [{ unitCode: 'D01', reason: '产权底数清楚，实施主体明确，方案可在年内见效' }]
  act(decider, '2025-06-18', (change) => stepChallenge(change, { id, step: 'award', version: 2, awards }))
  const set = (title: string, dueOn: Day) =>
    act(preparer, '2025-06-20', (change) => addMilestone(change, { id, unitCode: 'D01', title, dueOn }))
  const milestoneId = set('完成产权归集和经营主体比选', '2025-08-31')
  set('首批3处空间开街运营', '2025-10-15')
  set('累计焕新建筑面积8万平方米', '2025-12-20')
  const report = { step: 'report', proof: '比选结果已公示，归集产权42宗', doneOn: '2025-08-26' } as const
  act(districtOne, '2025-08-27', (change) => stepMilestone(change, { id, milestoneId, version: 1, ...report }))
  act(decider, '2025-09-02', (change) => stepMilestone(change, { id, milestoneId, version: 2, step: 'confirm' }))
}

const computing = {
  title: '算力普惠应用场景',
  ask: '在片区内建成面向中小企业的普惠算力服务点，明年一季度前服务企业不少于200家。',
  kind: 'technology',
  areaCode: 'A16',
  claimUntil: '2025-11-20',
  documentNumber: '岚片专〔2025〕18号',
} as const

/** Published in October, claimed by one, open to others. */
function postComputing(act: Act): void {
  const id = act(preparer, '2025-10-09', (change) => draftChallenge(change, computing))
  act(decider, '2025-10-10', (change) => stepChallenge(change, { id, step: 'publish', version: 1 }))
  const claim = {
    text: '片区内已建成智算中心一期，具备开放接口的条件。',
    plan: '年底前建成服务点并上线平台，明年一季度服务企业200家以上。',
    contact: '何远 0000-3456',
  }
  act(districtTen, '2025-10-22', (change) => putClaim(change, { id, ...claim }))
}

/** Two published tasks: one under way, one open. */
export function postChallenges(world: World): void {
  const on = (today: Day): World => ({
    ...world,
    clock: { ...world.clock, now: () => world.clock.now(), today: () => today },
  })
  const act: Act = (actor, today, write) => commandsOf(on(today), actor)(write)
  postRenewal(act)
  postComputing(act)
}
