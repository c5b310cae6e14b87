import type { Race, RaceStanding } from '@pianqu/shared/rankings/race.contract.ts'

const aStanding = (over: Partial<RaceStanding> = {}): RaceStanding => ({
  code: 'A01',
  name: '沐江金融城',
  place: 1,
  tied: false,
  value: 103.4,
  numerator: 1034,
  denominator: 1000,
  display: '103.40%',
  gapToLeader: 0,
  met: true,
  missing: null,
  ...over,
})

const behind = { code: 'A02', name: '锦安活力老城' }

export const aRace = (over: Partial<Race> = {}): Race => ({
  id: 'r1',
  name: '四季度赛马',
  memberKind: 'area',
  indicator: 'investment',
  indicatorName: '投资进度',
  basis: '1月至本月累计完成投资 ÷ 按序时应完成投资，可超过100%',
  fromMonth: '2025-07',
  toMonth: '2025-12',
  targetPercent: 100,
  members: [{ code: 'A01', name: '沐江金融城' }, behind],
  state: 'running',
  latestMonth: '2025-08',
  leaders: [{ code: 'A01', name: '沐江金融城' }],
  byName: '魏',
  at: '2025-07-01T02:00:00.000Z',
  withdrawnBecause: null,
  withdrawnByName: null,
  withdrawnAt: null,
  verdict: null,
  months: [
    {
      month: '2025-07',
      label: '2025年7月',
      isRanked: true,
      isPublished: true,
      provisional: false,
      notice: null,
      rows: [
        aStanding(),
        aStanding({ ...behind, place: null, value: null, display: '—', gapToLeader: null, met: null, missing: '未报' }),
      ],
    },
    {
      month: '2025-08',
      label: '2025年8月',
      isRanked: true,
      isPublished: false,
      provisional: true,
      notice: null,
      rows: [aStanding(), aStanding({ ...behind, place: 2, value: 100.94, display: '100.94%', gapToLeader: 2.46 })],
    },
    {
      month: '2025-09',
      label: '2025年9月',
      isRanked: false,
      isPublished: false,
      provisional: true,
      notice: '暂不排名（18/24）',
      rows: [],
    },
  ],
  ...over,
})
