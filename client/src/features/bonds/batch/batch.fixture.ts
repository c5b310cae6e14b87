import { batchRow } from '../bonds.fixture.ts'
import type { BatchEntry, BatchPart, BatchRecord } from './batch-record.ts'

export const batchPart = (changes: Partial<BatchPart> = {}): BatchPart => ({
  projectCode: 'P1',
  projectName: '锦南管廊',
  areaName: '锦南总部区',
  counts: true,
  insideYuan: 400_000_000,
  amountYuan: 400_000_000,
  spentYuan: 100_000_000,
  light: 'red',
  progressBasisPoints: 300,
  aheadOfProgress: true,
  source: null,
  ...changes,
})

export const batchEntry = (changes: Partial<BatchEntry> = {}): BatchEntry => ({
  entryId: 'e1',
  batchCode: 'ZX2025-01',
  projectCode: 'P1',
  projectName: '锦南管廊',
  amountYuan: 400_000_000,
  move: 'allocated',
  effectiveOn: '2025-02-20',
  reason: '首次分配',
  approvalNumber: null,
  by: '财政',
  at: '2025-02-21T02:00:00.000Z',
  ...changes,
})

export const batchRecord = (changes: Partial<BatchRecord> = {}): BatchRecord => ({
  batch: {
    code: 'ZX2025-01',
    name: '专项债券（一期）',
    year: 2025,
    nature: 'new',
    state: 'issued',
    issuedOn: '2025-02-20',
    termYears: 20,
    rateBasisPoints: 205,
    amountYuan: 1_000_000_000,
  },
  isOverdue: false,
  month: '2025-10',
  provisional: false,
  progressMonth: '2025-10',
  aheadPoints: 20,
  clock: batchRow(),
  source: {
    importId: 'i1',
    fileName: '债券批次.xlsx',
    sheet: '批次',
    row: 4,
    cell: 'I4',
    by: '财政',
    at: '2025-02-21T02:00:00.000Z',
  },
  parts: [batchPart()],
  months: [
    { month: '2025-09', spentYuan: 300_000_000, expectedYuan: 700_000_000 },
    { month: '2025-10', spentYuan: 400_000_000, expectedYuan: 800_000_000 },
  ],
  entries: [batchEntry()],
  mayWrite: true,
  ...changes,
})
