import type { ProjectMonth, ProjectPage } from '@pianqu/shared/boards/project.contract.ts'
import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import { type Month, monthOf } from '@pianqu/shared/time/month.ts'

/** A project of a list as a test needs it. */
export function projectRow(changes: Partial<ProjectRow> = {}): ProjectRow {
  return {
    code: 'P0001',
    name: '文体枢纽新建工程',
    areaCode: 'A01',
    areaName: '锦南总部区',
    clusterCode: 'A01-1',
    districtCode: 'D02',
    districtName: '锦南区',
    stage: 'building',
    planYuan: 120_000_000,
    ytdYuan: 60_000_000,
    expectedYuan: 100_000_000,
    missing: null,
    behindPoints: 33.33,
    behindDisplay: '33.3',
    rateDisplay: '50.0%',
    light: 'red',
    isPackage: false,
    ...changes,
  }
}

/** A month of a project, reported unless `investedYuan` is null. */
function projectMonth(month: Month, changes: Partial<ProjectMonth> = {}): ProjectMonth {
  return {
    month,
    planYuan: 10_000_000,
    expectedYuan: 10_000_000,
    investedYuan: null,
    publishedYuan: null,
    publishedSnapshot: null,
    ytdYuan: null,
    progressBasisPoints: null,
    imageProgress: null,
    statisticsYuan: null,
    fundsArrivedYuan: null,
    forecastYuan: null,
    problem: null,
    note: null,
    light: null,
    source: null,
    ...changes,
  }
}

/** The twelve months of 2025, none of them reported but those given. */
export function projectMonths(reported: Readonly<Record<number, Partial<ProjectMonth>>> = {}): ProjectMonth[] {
  return Array.from({ length: 12 }, (_, index) => projectMonth(monthOf(2025, index + 1), reported[index + 1]))
}

/** The page of one project as a test needs it. */
export function projectPage(changes: Partial<ProjectPage> = {}): ProjectPage {
  return {
    month: '2025-10',
    provisional: false,
    project: {
      code: 'P0001',
      name: '文体枢纽新建工程',
      clusterCode: 'A01-1',
      districtCode: 'D02',
      responsibleUnit: 'D02',
      owner: null,
      category: 'infrastructure',
      functionTag: null,
      stage: 'building',
      totalInvestmentYuan: 500_000_000,
      plannedStart: '2025-03',
      plannedCompletion: '2026-12',
      actualStart: '2025-03',
      actualCompletion: null,
      longitude: null,
      latitude: null,
      tags: [],
      packageCode: null,
    },
    row: projectRow(),
    clusterName: '文体集群',
    responsibleUnitName: '锦南区',
    headline: '落后序时33.3个百分点',
    details: '',
    light: {
      light: 'red',
      computed: 'red',
      override: null,
      components: [{ kind: 'progress', light: 'red', sentence: '落后33.3个百分点：滞后' }],
      ruleVersion: 'yinchuan-2025',
    },
    plan: { year: 2025, investmentYuan: 120_000_000, originalYuan: 120_000_000, hasCurve: true, source: null },
    months: projectMonths({ 9: { investedYuan: 60_000_000, ytdYuan: 60_000_000 } }),
    investedBeforeYuan: 0,
    bonds: [],
    children: [],
    source: null,
    history: [],
    ...changes,
  }
}
