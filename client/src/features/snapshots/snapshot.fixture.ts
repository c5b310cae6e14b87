import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { getSnapshot } from '@pianqu/shared/publishing/snapshot.contract.ts'
import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'

/** A snapshot of September 2025, published on the 5th of October. */
export const snapshotEntry = (number: string, note: string | null = null): SnapshotEntry => ({
  number,
  month: '2025-09',
  takenAt: '2025-10-05T01:00:00.000Z',
  takenBy: '李某',
  note,
  hash: 'ab'.repeat(32),
})

/** The same, whole, of a city that has nothing. */
export const emptySnapshot = (isIntact: boolean): ReplyOf<typeof getSnapshot> => ({
  ...snapshotEntry('2025-09-1'),
  overview: {
    month: '2025-09',
    provisional: false,
    snapshot: '2025-09-1',
    asOf: '2025-09-30',
    headline: '',
    findings: [],
    subline: '',
    completeness: { accepted: 0, owed: 0, onTime: null },
    isRanked: false,
    indicators: [],
    areas: [],
    attention: [],
    changes: [],
  },
  areas: [],
  projects: [],
  bondShare: {
    year: 2025,
    basis: 'issued-new',
    asOf: '2025-09-30',
    numeratorYuan: null,
    denominatorYuan: null,
    value: null,
    display: '—',
    met: null,
    gapShiftYuan: null,
    gapAddYuan: null,
    plannedTotalYuan: null,
    neededYuan: null,
    remainingYuan: null,
    requiredShareOfRest: null,
    state: null,
    lastBatchCode: null,
    missing: '尚无债券',
    areas: [],
  },
  rules: {
    light: { code: 'L1', name: '亮灯规则', effectiveMonth: '2000-01' },
    indicators: [],
    reachMetres: 800,
  },
  leftOut: [],
  hiddenProjects: 0,
  isIntact,
})
