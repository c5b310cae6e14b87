import type { Blocker, BlockerRow, BlockerSummary } from '@pianqu/shared/blockers/blocker.contract.ts'

export const aRow = (changes: Partial<BlockerRow> = {}): BlockerRow => ({
  id: 'b1',
  number: 'DD-2025-0058',
  title: '专用线用地指标缺126亩',
  text: '专用线用地指标缺126亩。无法报批',
  ask: '请市级统筹调剂年度计划指标',
  type: '用地',
  level: 'department',
  leadUnit: 'B1',
  leadUnitName: '市财政局',
  coUnits: ['B2'],
  coUnitNames: ['市发展改革委'],
  raisedByName: '云锦区',
  areaCode: 'A01',
  areaName: '石渡物流港',
  projectCode: 'P1',
  projectName: '铁路专用线',
  state: 'accepted',
  pausedUntil: null,
  raisedOn: '2025-09-24',
  ageDays: 34,
  dueOn: '2025-10-14',
  overdueDays: 14,
  isLate: true,
  owedBy: 'B1',
  owedByName: '市财政局',
  escalations: 0,
  reopened: 0,
  causeId: null,
  closedOn: null,
  version: 3,
  ...changes,
})

export const aBlocker = (changes: Partial<Blocker> = {}): Blocker => ({
  ...aRow(),
  origin: 'line',
  originMonth: '2025-09',
  costYuan: 12_500_000,
  delayDays: 45,
  since: '2025-09-26',
  assignedOn: '2025-09-26',
  firstDueOn: '2025-10-14',
  pauses: [],
  causeTitle: null,
  calendarNotice: null,
  answerDays: { district: 10, department: 10, taskforce: 15, leader: 15 },
  steps: [
    {
      step: 'raise',
      name: '提出',
      on: '2025-09-24',
      at: '2025-09-24T02:00:00Z',
      by: '陈',
      unitName: '云锦区',
      level: 'district',
      text: null,
      proof: null,
    },
    {
      step: 'assign',
      name: '交办',
      on: '2025-09-26',
      at: '2025-09-26T02:00:00Z',
      by: '王敏',
      unitName: '市财政局',
      level: 'department',
      text: null,
      proof: null,
    },
  ],
  files: [],
  supervisions: [],
  maySteps: [],
  mayAddFiles: false,
  ...changes,
})

export const someSums = (changes: Partial<BlockerSummary> = {}): BlockerSummary => ({
  findings: [],
  headline: '4件堵点未销号，1件已逾期；用地、资金占4件（100.0%）；市级欠3件，区县欠1件',
  details: '账龄中位数20天，最久50天（DD-2025-0058）；本月新提2件、销号1件',
  oldest: { id: 'b1', number: 'DD-2025-0058', ageDays: 50, medianDays: 20 },
  thisMonth: { from: '2025-10-01', raised: 2, closed: 1 },
  open: 4,
  overdue: 1,
  lastClosedOn: '2025-10-20',
  views: { city: 1, lead: 0, raised: 2, overdue: 1, open: 4, closed: 3, all: 7 },
  ages: [
    { key: '0', name: '0—10', from: 0, to: 10, count: 1, overdue: 0 },
    { key: '46', name: '46—60', from: 46, to: 60, count: 3, overdue: 1 },
  ],
  causes: [
    { key: '用地', name: '用地', count: 3, overdue: 1, cumulative: 3 },
    { key: '资金', name: '资金', count: 1, overdue: 0, cumulative: 4 },
  ],
  owed: {
    byCity: [
      { key: 'B1', name: '市财政局', count: 2, overdue: 1 },
      { key: 'taskforce', name: '市级专班', count: 1, overdue: 0 },
    ],
    byDistricts: [{ key: 'D1', name: '云锦区', count: 1, overdue: 0 }],
    cityTotal: 3,
    districtTotal: 1,
  },
  own: null,
  answers: [],
  ...changes,
})

export const someUnits = [
  { code: 'B1', name: '市财政局', type: 'department', sortOrder: 1 },
  { code: 'B2', name: '市发展改革委', type: 'department', sortOrder: 2 },
  { code: 'D1', name: '云锦区', type: 'district', sortOrder: 3 },
] as const

/** What a page with a section of blockers is told where there are none; nothing for any other address. */
export const noBlockersAt = (path: string): object | undefined =>
  ({
    '/api/blockers': { rows: [], total: 0 },
    '/api/blockers/summary': someSums({ open: 0, overdue: 0, lastClosedOn: null }),
  })[path]
