import { adjustmentFinding, blockerFinding, raceFinding, railFinding } from './day-findings.ts'
import type { Finding } from './headline.ts'
import { indicatorFinding } from './indicator-finding.ts'
import {
  areaFinding,
  boardFinding,
  listFinding,
  overviewFinding,
  projectFinding,
  rankingFinding,
  silenceFinding,
} from './month-findings.ts'
import { documentsFinding, snapshotsFinding } from './record-findings.ts'
import { bondFinding, ledgerFinding, libraryFinding, resultFinding, roundFinding } from './year-findings.ts'

const half = { operator: '>=', numerator: 1, denominator: 2 } as const
const share = (numerator: number, denominator = 1000) => ({ ratio: { numerator, denominator }, target: half })
const beingFilled = { accepted: 1437, owed: 2938 }

const month = { month: '2025-10', beingFilled: null, bondShare: share(367), redAreas: 3, redProjects: 62 } as const
const area = {
  month: '2025-10',
  beingFilled: null,
  stand: 'measured',
  against: '低于序时12.3个百分点',
  redProjects: 0,
  sentence: '序时应完成3.00亿元，实际2.00亿元，落后12.3个百分点：预警',
} as const
const project = {
  month: '2025-10',
  stand: 'lit',
  light: '滞后',
  because: '低于序时51.6个百分点',
  sentence: '…',
} as const
const list = {
  month: '2025-10',
  provisional: false,
  scope: '重点',
  noun: '片区',
  total: 24,
  red: 4,
  yellow: 6,
  grey: 1,
} as const
const ranking = {
  label: '2025年第3季度',
  groupName: '郊区新城',
  notice: null,
  leaders: ['沐江金融城'],
  score: '100.00分',
  lead: '15.50分',
  up: 3,
  down: 2,
  push: ['甲', '乙'],
  pushName: '需加力',
  silent: ['丙'],
  unit: '片区',
  comparedWith: '第2季度',
} as const
const board = {
  month: '2025-10',
  isPublished: false,
  owing: 24,
  handedIn: 18,
  exempt: 0,
  overdue: 2,
  missing: 0,
  returned: 1,
  accepted: 310,
  owed: 412,
  snapshot: null,
} as const
const bonds = {
  year: 2025,
  basis: 'issued-new',
  target: half,
  ratio: share(461).ratio,
  missing: null,
  state: 'reachable',
  need: '53.00亿元',
  details: ['调剂差26.00亿元，新增差52.00亿元'],
} as const
const round = { year: 2025, stage: 'marking', due: '还有12天', publishedOn: null, version: null } as const
const result = {
  year: 2024,
  direction: '部门评区县',
  first: ['锦安区'],
  excellent: 8,
  good: 12,
  fair: 4,
  unranked: 0,
  isObjectiveEmpty: false,
} as const
const library = { year: 2025, total: 21, met: 9, missed: 6, unjudged: 5, missing: 1, owed: 1 }
const indicator = {
  month: '2025-09',
  standing: 'missed',
  ...{ year: 2025, isProvisional: false, scope: '各类片区', name: '断头路打通率', display: '72.2%' },
  ...{ targetText: '≥100%', reason: null },
} as const
const ledger = { year: 2025, documents: 2, measures: 19, expired: 0, daysLeft: 64 }
const rail = {
  today: '2025-10-28',
  scope: '中心城区片区',
  radiusMetres: 800,
  share: '覆盖率',
  display: '41.0%',
  distance: '差24.0个百分点',
  met: false,
  crossing: '2027-06-30',
  details: [],
} as const
const blockers = {
  today: '2025-10-28',
  scope: '全市',
  open: 163,
  late: 116,
  cityOwes: 134,
  districtsOwe: 129,
  causes: '用地、审批、资金占46件（73.0%）',
} as const
const race = {
  year: 2025,
  name: '中心城区片区四季度投资赛马',
  state: 'running',
  until: '2025年8月',
  leaders: ['沐江金融城'],
  lead: '2.46',
  because: null,
  verdict: null,
} as const
const adjusted = { year: 2025, listed: 24, watched: 0, ahead: 0 }

/** Every branch of every headline, with longer names and larger numbers than cities have. */
export const branches: readonly (readonly [name: string, finding: Finding])[] = [
  ['overview', overviewFinding(month)],
  ['overview: blockers for the city', overviewFinding({ ...month, cityBlockers: 14 })],
  ['overview: target met', overviewFinding({ ...month, bondShare: share(512), redAreas: 0, redProjects: 0 })],
  ['overview: target met exactly', overviewFinding({ ...month, bondShare: share(1, 2) })],
  ['overview: all but met', overviewFinding({ ...month, bondShare: share(4996, 10_000) })],
  ['overview: being filled', overviewFinding({ ...month, beingFilled })],
  ['overview: being filled, no bonds', overviewFinding({ ...month, beingFilled, bondShare: null })],
  ['overview: no bonds', overviewFinding({ ...month, bondShare: null, cityBlockers: 4 })],
  ['overview: nothing measured', overviewFinding({ ...month, redAreas: null, redProjects: null })],
  ['overview: nothing', overviewFinding({ ...month, bondShare: null, redAreas: null, redProjects: null })],
  ['area', areaFinding(area)],
  ['area: red projects', areaFinding({ ...area, redProjects: 17 })],
  ['area: being filled', areaFinding({ ...area, beingFilled, redProjects: 17 })],
  ['area: unreported', areaFinding({ ...area, stand: 'grey' })],
  ['area: handed in', areaFinding({ ...area, stand: 'pending' })],
  ['area: unmeasured', areaFinding({ ...area, stand: 'unmeasured' })],
  ['area: not listed', areaFinding({ ...area, stand: 'unlisted' })],
  ['project', projectFinding(project)],
  ['project: for another reason', projectFinding({ ...project, because: '应入统未入统，请催办' })],
  ['project: light by hand', projectFinding({ ...project, light: '正常', because: null, sentence: null })],
  ['project: unreported', projectFinding({ ...project, stand: 'grey' })],
  ['project: handed in', projectFinding({ ...project, stand: 'pending' })],
  ['project: without a rule', projectFinding({ ...project, stand: 'unruled' })],
  ['areas', listFinding(list)],
  ['areas: provisional', listFinding({ ...list, provisional: true, yellow: 0, grey: 0 })],
  ['areas: all well', listFinding({ ...list, red: 0, yellow: 0, grey: 0 })],
  [
    'projects',
    listFinding({ ...list, scope: '全市', noun: '项目', total: 99_500, red: 1273, yellow: 6266, grey: 1999 }),
  ],
  ['projects: none', listFinding({ ...list, scope: '全市', noun: '项目', total: 0 })],
  ['ranking', rankingFinding(ranking)],
  ['ranking: long names', rankingFinding({ ...ranking, leaders: ['岚川市锦安活力老城更新片区核心区'] })],
  ['ranking: a shared lead', rankingFinding({ ...ranking, leaders: ['甲', '乙'], push: [], silent: [] })],
  ['ranking: nothing to compare with', rankingFinding({ ...ranking, comparedWith: null, lead: null })],
  ['ranking: nobody moved', rankingFinding({ ...ranking, up: 0, down: 0 })],
  ['ranking: nobody', rankingFinding({ ...ranking, leaders: [], score: null })],
  ['ranking: not yet', rankingFinding({ ...ranking, notice: '暂不排名（18/24）' })],
  [
    'ranking: a long reason',
    rankingFinding({ ...ranking, notice: '部门没有月度排名，本年度双向考核结果发布后按年排名' }),
  ],
  [
    'silences',
    silenceFinding({
      month: '2025-10',
      provisional: true,
      projects: 1411,
      most: { name: '形象进度文字连续三个月未变', count: 318 },
    }),
  ],
  ['silences: none', silenceFinding({ month: '2025-10', provisional: false, projects: 0, most: null })],
  ['board', boardFinding(board)],
  ['board: closed', boardFinding({ ...board, overdue: 0, missing: 3, exempt: 1 })],
  ['board: published', boardFinding({ ...board, overdue: 0, returned: 0, isPublished: true, snapshot: '2025-10-1' })],
  ['bonds', bondFinding(bonds)],
  ['bonds: met', bondFinding({ ...bonds, ...share(512), state: 'met' })],
  ['bonds: unreachable', bondFinding({ ...bonds, state: 'unreachable' })],
  ['bonds: missed', bondFinding({ ...bonds, state: 'missed' })],
  ['bonds: of the quota', bondFinding({ ...bonds, basis: 'quota', state: null })],
  ['bonds: spent', bondFinding({ ...bonds, basis: 'spent' })],
  ['bonds: no share', bondFinding({ ...bonds, ratio: null, missing: '本年尚未发行新增专项债' })],
  ['bonds: no total', bondFinding({ ...bonds, ratio: null })],
  ['round: none', roundFinding({ ...round, stage: 'none' })],
  ['round: marking', roundFinding(round)],
  ['round: replies', roundFinding({ ...round, stage: 'reply' })],
  ['round: audit', roundFinding({ ...round, stage: 'audit' })],
  ['round: published', roundFinding({ ...round, stage: 'published', publishedOn: '2026-01-15', version: 1 })],
  ['round: corrected', roundFinding({ ...round, stage: 'published', publishedOn: '2026-01-15', version: 3 })],
  ['results', resultFinding(result)],
  ['results: shared', resultFinding({ ...result, first: ['甲区', '乙区'], unranked: 1 })],
  ['results: objective empty', resultFinding({ ...result, isObjectiveEmpty: true })],
  ['results: nobody', resultFinding({ ...result, first: [] })],
  ['library', libraryFinding(library)],
  ['library: missing what is computed', libraryFinding({ ...library, owed: 0 })],
  ['library: only followed', libraryFinding({ ...library, met: 0, missed: 0, missing: 0 })],
  ['library: none', libraryFinding({ ...library, total: 0 })],
  ['indicator', indicatorFinding(indicator)],
  ['indicator: met, provisional', indicatorFinding({ ...indicator, standing: 'met', isProvisional: true })],
  [
    'indicator: over some areas',
    indicatorFinding({ ...indicator, status: 'preliminary', reason: '24个片区中有3个的数，缺21个' }),
  ],
  ['indicator: only followed', indicatorFinding({ ...indicator, standing: 'unjudged', display: '1,374家' })],
  ['indicator: missing', indicatorFinding({ ...indicator, standing: 'missing', reason: '本月没有填报' })],
  ['indicator: no month', indicatorFinding({ ...indicator, month: null, standing: 'missing', reason: null })],
  ['ledger', ledgerFinding(ledger)],
  ['ledger: in force', ledgerFinding({ ...ledger, daysLeft: null })],
  ['ledger: one expired', ledgerFinding({ ...ledger, daysLeft: null, expired: 1 })],
  ['ledger: all expired', ledgerFinding({ ...ledger, daysLeft: null, expired: 2 })],
  ['ledger: none', ledgerFinding({ ...ledger, documents: 0, measures: 0 })],
  ['rail', railFinding(rail)],
  ['rail: never', railFinding({ ...rail, crossing: null })],
  ['rail: met', railFinding({ ...rail, met: true, distance: '高于目标5.0个百分点', crossing: null })],
  ['rail: not judged', railFinding({ ...rail, share: '覆盖建筑面积占比', met: null, distance: null })],
  ['rail: nothing', railFinding({ ...rail, display: null })],
  ['blockers', blockerFinding(blockers)],
  ['blockers: none late', blockerFinding({ ...blockers, scope: '按当前筛选', late: 0 })],
  ['blockers: none', blockerFinding({ ...blockers, scope: '本人可见', open: 0 })],
  ['race', raceFinding(race)],
  ['race: named with its year', raceFinding({ ...race, name: '2025年四季度中心城区片区投资赛马' })],
  ['race: shared', raceFinding({ ...race, leaders: ['甲', '乙'] })],
  ['race: over', raceFinding({ ...race, state: 'ended', verdict: '至2025年12月：…' })],
  ['race: withdrawn', raceFinding({ ...race, state: 'withdrawn', because: '名单有误' })],
  ['race: not begun', raceFinding({ ...race, state: 'waiting', until: null, leaders: [] })],
  ['adjustments', adjustmentFinding(adjusted)],
  ['adjustments: watched', adjustmentFinding({ ...adjusted, watched: 2, ahead: 1 })],
  ['snapshots, none yet', snapshotsFinding({ year: 2025, newest: null, months: 0 })],
  [
    'snapshots, the first of a month',
    snapshotsFinding({ year: 2025, newest: { month: '2025-10', version: 1 }, months: 1 }),
  ],
  [
    'snapshots, one that was corrected',
    snapshotsFinding({ year: 2025, newest: { month: '2025-10', version: 12 }, months: 22 }),
  ],
  ['documents, none yet', documentsFinding({ year: 2025, newest: null, months: 0 })],
  ['documents of a month', documentsFinding({ year: 2025, newest: { month: '2025-10', version: 1 }, months: 3 })],
  [
    'documents of a month that was corrected',
    documentsFinding({ year: 2025, newest: { month: '2025-10', version: 12 }, months: 3 }),
  ],
]
