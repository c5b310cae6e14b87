import type { Challenge } from '@pianqu/shared/challenges/challenge.contract.ts'

export const aChallenge = (changes: Partial<Challenge> = {}): Challenge => ({
  challengeId: '2025-01',
  title: '老城焕新',
  ask: '年内焕新8万平方米',
  kind: 'mechanism',
  areaCode: 'A02',
  areaName: '锦安活力老城',
  claimUntil: '2025-11-20',
  documentNumber: '岚片专〔2025〕8号',
  publisher: '市重点片区工作专班',
  state: 'published',
  publishedOn: '2025-10-10',
  claimCount: null,
  ownClaim: null,
  holders: [],
  milestoneCount: 0,
  confirmedCount: 0,
  overdueCount: 0,
  version: 2,
  claims: [],
  milestones: [],
  verdict: null,
  withdrawReason: null,
  maySteps: [],
  mayClaim: false,
  ...changes,
})

const claim = {
  text: '条件具备',
  plan: '分三步',
  contact: '陈 0000',
  state: 'submitted',
  reason: null,
  by: '陈',
  at: '2025-10-20T02:00:00Z',
} as const

export const twoClaims = [
  { ...claim, claimId: 'c1', unitCode: 'D1', unitName: '锦安区' },
  { ...claim, claimId: 'c2', unitCode: 'D2', unitName: '栖梧区' },
]

export const aMilestone: Challenge['milestones'][number] = {
  milestoneId: 'm1',
  unitCode: 'U1',
  unitName: '锦安区',
  title: '首批开街',
  dueOn: '2025-10-15',
  state: 'open',
  isOverdue: true,
  proof: null,
  doneOn: null,
  note: null,
  maySteps: ['report'],
  version: 1,
}
