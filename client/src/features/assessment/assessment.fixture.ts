import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import type { ResultRow } from '@pianqu/shared/assessment/results/result.schema.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import type { Criterion } from '@pianqu/shared/assessment/scheme.schema.ts'

export const aCriterion = (changes: Partial<Criterion> = {}): Criterion => ({
  code: 'T1',
  name: '项目推进',
  guidance: '年度任务推进是否有力',
  maxTenths: 200,
  kind: 'subjective',
  source: null,
  weights: { central: 10_000, new: 10_000, suburban: 10_000 },
  ...changes,
})

const criteria = [aCriterion(), aCriterion({ code: 'T2', name: '要素保障', maxTenths: 100 })]

export const aTarget = (
  code: string,
  changes: Partial<SheetPage['targets'][number]> = {},
): SheetPage['targets'][number] => ({
  code,
  name: `${code}区`,
  category: 'central',
  isUntouched: false,
  recusal: null,
  criterionCodes: ['T1', 'T2'],
  ...changes,
})

/** A sheet of three districts and two criteria, nothing marked yet. */
export const aSheet = (changes: Partial<SheetPage> = {}): SheetPage => ({
  year: 2025,
  direction: 'departments-mark-districts',
  raterCode: 'U1',
  raterName: '市财政局',
  stage: 'marking',
  status: 'draft',
  version: 1,
  markingDue: '2025-10-31',
  isOpen: true,
  closedBecause: null,
  reasonBelowPercent: 60,
  deviationTenths: 20,
  sections: [{ code: 'T', name: '项目集群推进', criteria }],
  targets: [aTarget('D1'), aTarget('D2'), aTarget('D3')],
  cells: [],
  faults: [],
  progress: { done: 0, applicable: 6 },
  handedInAt: null,
  handedInBy: null,
  ...changes,
})

export const aRound = (changes: Partial<RoundPage> = {}): RoundPage => ({
  year: 2025,
  stage: 'marking',
  version: 1,
  openedOn: '2025-10-20',
  openedBy: '专班',
  markingDue: '2025-10-31',
  isMarkingOpen: true,
  publishedOn: null,
  resultVersion: null,
  directions: [],
  recusals: [],
  steps: [],
  ownUnit: null,
  ...changes,
})

export const resultRow = (changes: Partial<ResultRow> = {}): ResultRow => ({
  code: 'D1',
  name: 'D1区',
  category: 'central',
  place: 1,
  tied: false,
  final: 90.44,
  display: '90.44',
  tier: 'excellent',
  subjective: { score: 88.5, display: '88.50' },
  objective: { score: 92.1, display: '92.10' },
  isSubjectiveAlone: false,
  bonusTenths: 10,
  penaltyTenths: 5,
  raters: 12,
  excludedMarks: 0,
  sections: [],
  criteria: [],
  objectives: [],
  items: [],
  notes: [],
  ...changes,
})
