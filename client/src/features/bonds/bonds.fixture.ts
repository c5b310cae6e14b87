import type { listBondBatches, listIdleBonds } from '@pianqu/shared/bonds/batch.contract.ts'
import type { BondScenario } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import type { BatchRow, BondCandidate, BondYear, ScenarioSide } from '@pianqu/shared/bonds/year.contract.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'
import type { CurvePoint } from './share-curve-option.ts'

/** So many 亿 as whole yuan. */
const yi = (count: number): number => Math.round(count * 100_000_000)

export const bondTarget: BondYear['target'] = { operator: '>=', text: '≥50%', value: 0.5 }

export const bondShare = (changes: Partial<BondYear['share']> = {}): BondYear['share'] => ({
  year: 2025,
  basis: 'issued-new',
  asOf: '2025-10-28',
  numeratorYuan: yi(59.02),
  denominatorYuan: yi(121.43),
  value: 0.48604,
  display: '48.6%',
  met: false,
  gapShiftYuan: 169_500_000,
  gapAddYuan: 339_000_000,
  plannedTotalYuan: yi(141.43),
  neededYuan: 1_169_500_000,
  remainingYuan: yi(20),
  requiredShareOfRest: 0.58475,
  state: 'reachable',
  lastBatchCode: 'ZX2025-09',
  missing: null,
  areas: [],
  ...changes,
})

const point = (
  month: CurvePoint['month'],
  numerator: number,
  denominator: number,
  isProjected = false,
): CurvePoint => ({
  month,
  numeratorYuan: yi(numerator),
  denominatorYuan: yi(denominator),
  value: denominator === 0 ? null : numerator / denominator,
  display: percentText({ numerator: yi(numerator), denominator: yi(denominator) }),
  isProjected,
})

export const bondCurve: CurvePoint[] = [
  point('2025-01', 0, 0),
  point('2025-09', 40, 90),
  point('2025-10', 59.02, 121.43),
  point('2025-11', 59.02, 131.43, true),
  point('2025-12', 69.02, 141.43, true),
]

type BatchOfYear = BondYear['batches'][number]

export const yearBatch = (changes: Partial<BatchOfYear> = {}): BatchOfYear => ({
  code: 'ZX2025-01',
  name: '专项债券（一期）',
  nature: 'new',
  state: 'issued',
  issuedOn: '2025-02-20',
  amountYuan: yi(10),
  allocatedYuan: yi(10),
  insideYuan: yi(5),
  ...changes,
})

export const bondYear = (changes: Partial<BondYear> = {}): BondYear => ({
  share: bondShare(),
  headline: '专项债占比48.6%，距目标差1.4个百分点',
  details: '',
  target: bondTarget,
  published: null,
  restated: null,
  quotaYuan: null,
  curve: bondCurve,
  waterfall: [
    { code: 'required', name: '目标额', amountYuan: yi(70.715) },
    { code: 'issued', name: '已发行', amountYuan: yi(59.02) },
    { code: 'planned', name: '计划待发行', amountYuan: yi(5) },
    { code: 'in-store', name: '已入库', amountYuan: yi(3) },
    { code: 'in-review', name: '待审', amountYuan: yi(1) },
    { code: 'short', name: '缺口', amountYuan: yi(2.695) },
  ],
  areas: [
    { code: 'A02', name: '锦安活力老城', allocatedYuan: yi(12), spentYuan: yi(3), projects: 4 },
    { code: 'A01', name: '锦南总部区', allocatedYuan: yi(30), spentYuan: null, projects: 9 },
  ],
  districts: [{ code: 'U1', name: '锦南区', allocatedYuan: yi(42), spentYuan: yi(3), projects: 13 }],
  outside: [
    {
      projectCode: 'P0900',
      projectName: '城东水厂',
      districtCode: 'U1',
      districtName: '锦南区',
      amountYuan: yi(2),
      batchCodes: ['ZX2025-01', 'ZX2025-02'],
      because: '不在任何项目集群',
    },
  ],
  outsideHidden: 0,
  batches: [
    yearBatch(),
    yearBatch({
      code: 'ZX2025-09',
      name: '专项债券（九期）',
      state: 'planned',
      issuedOn: '2025-11-20',
      allocatedYuan: yi(6),
      insideYuan: 0,
    }),
    yearBatch({
      code: 'ZX2025-10',
      name: '专项债券（十期）',
      state: 'planned',
      issuedOn: '2025-12-11',
      allocatedYuan: 0,
      insideYuan: 0,
    }),
  ],
  ...changes,
})

export const bondCandidate = (changes: Partial<BondCandidate> = {}): BondCandidate => ({
  projectCode: 'P1',
  projectName: '锦南管廊',
  areaCode: 'A01',
  areaName: '锦南总部区',
  districtName: '锦南区',
  amountYuan: yi(3),
  state: 'in-store',
  counts: true,
  ...changes,
})

export const scenarioSide = (changes: Partial<ScenarioSide> = {}): ScenarioSide => ({
  share: bondShare(),
  curve: bondCurve,
  areas: [],
  problems: [],
  ...changes,
})

export const savedScenario = (changes: Partial<BondScenario> = {}): BondScenario => ({
  scenarioId: 's1',
  year: 2025,
  name: '十期多投锦南',
  note: null,
  steps: [{ step: 'add', batchCode: 'ZX2025-10', projectCode: 'P1', amountYuan: yi(3) }],
  by: '魏',
  at: '2025-10-20T02:00:00.000Z',
  version: 1,
  isMine: true,
  ...changes,
})

export const batchRow = (changes: Partial<BatchRow> = {}): BatchRow => ({
  code: 'ZX2025-01',
  name: '专项债券（一期）',
  issuedOn: '2025-02-20',
  amountYuan: yi(10),
  allocatedYuan: yi(10),
  spentYuan: yi(4),
  expectedShare: 0.8,
  spentShare: 0.4,
  light: 'red',
  sentence: '应支出80.0%，已支出40.0%，低40.0个百分点：滞后',
  monthsSinceIssue: 8,
  isIdle: true,
  unspentYuan: yi(6),
  ...changes,
})

export const batchList = (rows = [batchRow()]): ReplyOf<typeof listBondBatches> => ({
  rows,
  total: rows.length,
  month: '2025-10',
  provisional: false,
  usedWithinMonths: 6,
})

export const idleList = (): ReplyOf<typeof listIdleBonds> => ({
  month: '2025-10',
  provisional: false,
  progressMonth: '2025-10',
  rows: [
    {
      batchCode: 'ZX2025-01',
      projectCode: 'P7',
      projectName: '锦南学校',
      issuedOn: '2025-02-20',
      monthsSinceIssue: 8,
      amountYuan: yi(2),
      unspentYuan: yi(1.5),
      progressBasisPoints: 2_550,
    },
  ],
  totalYuan: yi(1.5),
  usedWithinMonths: 6,
  candidates: [
    { projectCode: 'P1', projectName: '锦南管廊', areaName: '锦南总部区', needYuan: yi(3), because: '已入库，待安排' },
  ],
})
