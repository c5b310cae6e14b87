import { bondNatures, bondStates } from '@pianqu/shared/bonds/bond.schema.ts'
import { bondRequestStates } from '@pianqu/shared/bonds/ledger.schema.ts'
import type { Sample } from './sample.ts'

export const bondSamples = {
  'bond-batches': {
    rows: [
      ['批次编码', '批次名称', '年度', '性质', '状态', '发行日期', '金额(万元)'],
      ['BD1', '第1批', 2025, '新增', '已发行', '2025-03-15', 1000],
      ['BD2', '第2批', 2025, '新增', '已发行', '2025-08-20', 1000],
      ['BD3', '第3批', 2025, '新增', '计划', '2025-11-15', 500],
      ['BD4', '再融资第1批', 2025, '再融资', '已发行', '2025-04-01', 9000],
    ],
    news: [
      ['BD9', '第9批', 2025, '新增', '计划', '2025-12-01', 10],
      ['BD3', '第3批', 2025, '新增', '计划', '2025-11-15', 600],
    ],
    keptBy: ['caizheng'],
    anyRow: ({ fc, code, text, positive, year, day, orNull }) =>
      fc.record({
        code,
        name: text(100),
        year,
        nature: fc.constantFrom(...bondNatures),
        state: fc.constantFrom(...bondStates),
        issuedOn: day,
        termYears: orNull(fc.integer({ min: 1, max: 100 })),
        rateBasisPoints: orNull(fc.integer({ min: 0, max: 10_000 })),
        amountYuan: positive,
      }),
  },
  'bond-allocations': {
    rows: [
      ['批次编码', '项目编码', '金额(万元)'],
      ['BD1', 'P1', 600],
      ['BD1', 'P5', 400],
      ['BD2', 'P3', 300],
      ['BD2', 'P6', 700],
      ['BD4', 'P2', 500],
    ],
    news: [
      ['BD3', 'P1', 10],
      ['BD1', 'P1', 10],
    ],
    keptBy: ['caizheng'],
    anyRow: ({ fc, code, positive }) => fc.record({ batchCode: code, projectCode: code, amountYuan: positive }),
  },
  'bond-spending': {
    // Of refinancing alone: lights and shares of the others stand as they do where no spending is kept.
    rows: [
      ['批次编码', '项目编码', '月份', '本月支出(万元)'],
      ['BD4', 'P2', '2025-06', 100],
    ],
    news: [
      ['BD4', 'P2', '2025-07', 10],
      ['BD4', 'P2', '2025-06', 90],
    ],
    keptBy: ['caizheng'],
    standsOn: ['projects', 'bond-batches', 'bond-allocations'],
    anyRow: ({ fc, code, yuan, month }) => fc.record({ batchCode: code, projectCode: code, month, spentYuan: yuan }),
  },
  'bond-requests': {
    rows: [
      ['年度', '项目编码', '申请金额(万元)', '状态'],
      [2025, 'P2', 300, '已入库'],
    ],
    news: [
      [2026, 'P2', 100, '待审'],
      [2025, 'P2', 200, '待审'],
    ],
    keptBy: ['caizheng'],
    standsOn: ['projects'],
    anyRow: ({ fc, code, positive, year }) =>
      fc.record({
        year,
        projectCode: code,
        amountYuan: positive,
        state: fc.constantFrom(...bondRequestStates),
      }),
  },
  'bond-locations': {
    rows: [
      ['项目编码', '片区内比例(%)', '依据'],
      ['P2', 62.5, '用地红线图'],
    ],
    news: [
      ['P3', 50, '红线图'],
      ['P2', 60, '红线图'],
    ],
    keptBy: ['caizheng'],
    standsOn: ['projects'],
    anyRow: ({ fc, code, text }) =>
      fc.record({
        projectCode: code,
        insideBasisPoints: fc.integer({ min: 0, max: 10_000 }),
        reason: text(200),
      }),
  },
} as const satisfies {
  readonly [K in 'bond-batches' | 'bond-allocations' | 'bond-spending' | 'bond-requests' | 'bond-locations']: Sample<K>
}
