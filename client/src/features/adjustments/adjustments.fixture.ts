import type { AdjustmentBoard } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import type { Proposal } from '@pianqu/shared/adjustments/proposal.schema.ts'
import type { DryRun, Outcomes } from '@pianqu/shared/adjustments/rule.contract.ts'
import { defaultRule } from '@pianqu/shared/adjustments/rule.schema.ts'
import type { RulePage } from '@pianqu/shared/rules/rule.contract.ts'

export const board: AdjustmentBoard = {
  today: '2025-10-28',
  areas: [
    {
      code: 'A1',
      name: '锦南总部区',
      category: 'central',
      state: 'listed',
      since: '2023-01-01',
      documentNumber: null,
      next: null,
    },
    {
      code: 'A2',
      name: '竹岭数智城',
      category: 'new',
      state: 'watched',
      since: '2025-03-01',
      documentNumber: '岚片专〔2025〕5号',
      next: { kind: 'remove', on: '2026-01-01', documentNumber: '岚片专〔2025〕20号' },
    },
  ],
  events: [
    {
      on: '2025-03-01',
      kind: 'watch',
      areas: [{ code: 'A2', name: '竹岭数智城' }],
      documentNumber: '岚片专〔2025〕5号',
      evidence: '连续2年居同类末1位',
      isAhead: false,
    },
  ],
}

export const aProposal = (changes: Partial<Proposal> = {}): Proposal => ({
  proposalId: 'p1',
  kind: 'admit',
  areaCode: 'H01',
  areaName: '泉岭低空经济区',
  basisYear: 2024,
  effectiveOn: '2025-12-01',
  documentNumber: null,
  reason: '',
  evidence: '泉岭低空经济区2024年得分86.40',
  ruleName: '2025版',
  standing: 'proposed',
  proposedBy: '周文',
  proposedAt: '2025-10-20T02:00:00Z',
  decidedBy: null,
  decidedAt: null,
  decisionNote: null,
  withdrawnBy: null,
  withdrawnAt: null,
  withdrawReason: null,
  version: 1,
  maySteps: ['approve', 'reject', 'withdraw'],
  isOwn: false,
  ...changes,
})

export const aRule: RulePage = {
  kind: 'adjustment',
  code: 'adjustment',
  name: '动态调整',
  about: '片区怎样进出名单',
  month: '2025-10',
  firstMonth: '2025-10',
  versions: [
    {
      edition: 1,
      effectiveMonth: '2025-02',
      content: { ...defaultRule, name: '2025版' },
      words: [],
      differences: [],
      basis: '岚片专〔2025〕2号',
      draftedBy: '周文',
      draftedAt: '2025-01-20T02:00:00Z',
      adoptedBy: '沈岚',
      adoptedAt: '2025-02-01T02:00:00Z',
      isInForce: true,
    },
  ],
  drafts: [],
}

const outcome = {
  year: 2024,
  areaCode: 'A9',
  name: '茶坪康养区',
  category: 'suburban',
  kind: 'watch',
  step: 1,
  sentence: '茶坪康养区连续2年居同类末1位，按规则第1条列入观察',
} as const

export const outcomes: Outcomes = {
  years: [2024, 2023],
  year: 2024,
  rule: { name: '2025版', documentNumber: '岚片专〔2025〕2号' },
  rows: [{ ...outcome, proposalId: null }],
  leftOut: [{ areaCode: 'A8', name: '沱湾滨江新城', reason: '2024-07-01列入，2024年不满一年，不参与比较' }],
}

export const tried: DryRun = {
  years: [{ year: 2024, outcomes: [outcome], leftOut: [], actual: board.events }],
}
