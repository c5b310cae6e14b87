import type { AreaPage, AreaRow } from '@pianqu/shared/boards/area.contract.ts'
import type { AreaFigure } from '@pianqu/shared/boards/overview.contract.ts'

type Changes = Partial<Pick<AreaRow, 'code' | 'name' | 'category' | 'admittedOn'>> &
  Partial<Pick<AreaFigure, 'light' | 'behindPoints' | 'planYuan' | 'ytdYuan' | 'missing'>> & {
    readonly districtName?: string
  }

const counts = { green: 5, yellow: 2, red: 1, grey: 0, exempt: 0, pending: 0 }

/** An area as a test needs it. */
export function areaRow(changes: Changes = {}): AreaRow {
  const { code = 'PQ-01', name = '锦南总部区', category = 'central', admittedOn = '2024-01-01' } = changes
  const { light = 'yellow', behindPoints = 12.3, ytdYuan = 600, districtName = '锦南区' } = changes
  const { planYuan = 1000, missing = ytdYuan === null ? '未报' : null } = changes
  return {
    code,
    name,
    category,
    leadUnit: 'U1',
    leadUnitName: '市发改委',
    districtCodes: ['D1'],
    districts: [{ code: 'D1', name: districtName }],
    positioning: '总部经济',
    plannedPopulation: 120_000,
    admittedOn,
    removedOn: null,
    clusterCount: 2,
    projectCount: 8,
    figure: {
      code,
      name,
      category,
      light,
      counts,
      planYuan,
      ytdYuan,
      expectedYuan: 723,
      unplannedYuan: null,
      missing,
      behindPoints,
      behindDisplay: behindPoints?.toFixed(1).replace('-', '−') ?? null,
      rateDisplay: light === 'grey' ? '未报' : '60.0%',
      scheduleShare: 0.723,
      accepted: 7,
      pending: 0,
      owed: 8,
      place: 3,
      tied: false,
      move: null,
    },
  }
}

/** The page of one area as a test needs it. */
export function areaPage(changes: Partial<AreaPage> = {}): AreaPage {
  return {
    month: '2025-10',
    provisional: false,
    area: areaRow(),
    headline: '本年完成6.00亿元，低于序时12.3个百分点',
    details: '',
    surfaceKm2: 12.34,
    indicators: [],
    lights: [{ month: '2025-10', light: 'yellow' }],
    series: [],
    clusters: [],
    projects: [],
    hiddenProjects: 0,
    ...changes,
  }
}
