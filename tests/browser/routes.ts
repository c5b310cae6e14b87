import type { Role } from '@pianqu/shared/access/access.ts'
import { policyRoutes, policyViews } from './policy-routes.ts'

/** One sight of the app: the tests visit it, the screens program takes its picture. */
export interface View {
  /** Names the picture. */
  readonly name: string
  /** Where the demo city shows it. */
  readonly address: string
  /** The heading by which it is known. */
  readonly heading: RegExp
  readonly seenBy: readonly Role[]
}

/** One page of the app. */
export interface Route extends View {
  /** As the router writes the address. */
  readonly pattern: string
  /** What the page is called: the heading for those who may not see it. */
  readonly title: string
  /** Who opens such pages, and to whom this one is not there. */
  readonly notFor?: readonly Role[]
}

/** Who reads figures; the administrator keeps accounts and sees none. */
const readers: readonly Role[] = ['auditor', 'taskforce', 'department', 'district', 'leader']

/** Which rules are in force is no secret. */
const everybody: readonly Role[] = [...readers, 'admin']

/** An area and a project that the first district of the demo city is responsible for: every reader may open them. */
export const area = { code: 'A02', name: '锦安活力老城' }
export const project = { code: 'P0050', name: '锦安老城老旧小区成片改造（栖梧区片）' }

/** A project that the first district is in charge of. */
export const ownProject = { code: 'P0045', name: '锦安老城老旧小区成片改造（锦安区东片）' }

/** An issued new batch of the demo city. */
export const batch = 'ZX2025-02'

/** A task of the demo city that was awarded to the first district. */
export const challenge = '2025-01'

/** A blocker on the ground of the first district that the first department led: it is closed, and came up to no leader. */
const blocker = { number: 'DD-2025-0021', title: '到期工程款未付，分包单位停工' }

/** Every page behind the sign-in. A page of the client that is missing here fails a test. */
export const routes: readonly Route[] = [
  {
    name: 'overview',
    pattern: '/',
    address: '/',
    title: '总览',
    heading: /^2025年9月重点片区专项债占/,
    seenBy: readers,
  },
  {
    name: 'wall',
    pattern: '/wall',
    address: '/wall?turn=0',
    title: '大屏',
    heading: /^2025年9月重点片区专项债占/,
    seenBy: readers,
  },
  {
    name: 'inbox',
    pattern: '/inbox',
    address: '/inbox',
    title: '我的待办',
    heading: /等我处理/,
    seenBy: everybody,
  },
  { name: 'areas', pattern: '/areas', address: '/areas', title: '片区', heading: /^片区$|片区\d+个/, seenBy: readers },
  {
    name: 'area',
    pattern: '/areas/$code',
    address: `/areas/${area.code}`,
    title: '片区',
    heading: new RegExp(`^${area.name}：`),
    seenBy: readers,
  },
  {
    name: 'projects',
    pattern: '/projects',
    address: '/projects',
    title: '项目',
    heading: /^项目$|项目\d+个|符合条件的/,
    seenBy: readers,
  },
  {
    name: 'project',
    pattern: '/projects/$code',
    address: `/projects/${project.code}`,
    title: '项目',
    heading: /^锦安老城老旧小区成片改造（栖梧区片）：/,
    seenBy: readers,
  },
  {
    name: 'bonds',
    pattern: '/bonds',
    address: '/bonds',
    title: '专项债',
    heading: /专项债/,
    seenBy: readers,
  },
  {
    name: 'bond-batch',
    pattern: '/bonds/batches/$code',
    address: `/bonds/batches/${batch}`,
    title: '专项债批次',
    heading: /2025年岚川市专项债券（二期）/,
    seenBy: readers,
  },
  {
    name: 'rail',
    pattern: '/rail',
    address: '/rail',
    title: '轨道覆盖',
    heading: /^2025年中心城区片区800米覆盖率/,
    seenBy: readers,
  },
  {
    name: 'dispatch',
    pattern: '/dispatch',
    address: '/dispatch',
    title: '本月填报',
    heading: /^10月填报/,
    seenBy: ['district'],
  },
  {
    name: 'review',
    pattern: '/dispatch/review',
    address: '/dispatch/review',
    title: '审核',
    heading: /^2025年10月全市24个区县/,
    seenBy: ['taskforce', 'auditor'],
  },
  {
    name: 'blockers',
    pattern: '/blockers',
    address: '/blockers',
    title: '堵点',
    heading: /^截至2025年10月28日/,
    seenBy: readers,
  },
  {
    name: 'blocker',
    pattern: '/blockers/$id',
    address: `/blockers/${blocker.number}`,
    title: '堵点',
    heading: new RegExp(`^${blocker.title}：已销号$`),
    seenBy: readers.filter((role) => role !== 'leader'),
    notFor: ['leader'],
  },
  {
    name: 'silences',
    pattern: '/silences',
    address: '/silences',
    title: '沉默预警',
    heading: /^2025年9月全市\d+个项目有沉默预警/,
    seenBy: ['taskforce', 'auditor'],
  },
  {
    name: 'supervisions',
    pattern: '/supervisions',
    address: '/supervisions',
    title: '督办',
    heading: /^督办$/,
    seenBy: readers,
  },
  {
    name: 'corrections',
    pattern: '/dispatch/corrections',
    address: '/dispatch/corrections',
    title: '更正与放开',
    heading: /^更正与放开$/,
    seenBy: ['taskforce', 'auditor', 'district'],
  },
  {
    name: 'meetings',
    pattern: '/meetings',
    address: '/meetings',
    title: '会议',
    heading: /^会议$/,
    seenBy: readers,
  },
  {
    name: 'meeting',
    pattern: '/meetings/$id',
    address: '/meetings/2025-09-1',
    title: '会议',
    heading: /^2025年9月调度会：已结束$/,
    seenBy: readers,
  },
  {
    name: 'meeting-brief',
    pattern: '/meetings/$id/brief',
    address: '/meetings/2025-09-1/brief',
    title: '一页会前通',
    heading: /^2025年9月重点片区专项债占/,
    seenBy: readers,
  },
  {
    name: 'meeting-present',
    pattern: '/meetings/$id/present',
    address: '/meetings/2025-09-1/present',
    title: '会议演示',
    heading: /^2025年9月调度会$/,
    seenBy: readers,
  },
  {
    name: 'snapshots',
    pattern: '/snapshots',
    address: '/snapshots',
    title: '快照',
    heading: /^2025年9月全市数字已发布/,
    seenBy: readers,
  },
  {
    name: 'briefs',
    pattern: '/briefs',
    address: '/briefs',
    title: '文件',
    heading: /^2025年9月全市通报和会议材料可以下载/,
    seenBy: readers,
  },
  {
    name: 'assessment',
    pattern: '/assessment',
    address: '/assessment',
    title: '双向考核',
    heading: /^2025年度全市双向考核评分中/,
    seenBy: readers,
  },
  {
    name: 'assessment-scheme',
    pattern: '/assessment/schemes/$code',
    address: '/assessment/schemes/2025-departments-mark-districts-1',
    title: '考核方案',
    heading: /^2025年部门评区县考核方案$/,
    seenBy: readers,
  },
  {
    name: 'ranking',
    pattern: '/ranking',
    address: '/ranking',
    title: '考核排名',
    heading: /^2025年9月中心城区：/,
    seenBy: readers,
  },
  { name: 'races', pattern: '/races', address: '/races', title: '赛马', heading: /^赛马$/, seenBy: readers },
  {
    name: 'challenges',
    pattern: '/challenges',
    address: '/challenges',
    title: '揭榜挂帅',
    heading: /^揭榜挂帅：1项张榜，1项攻关中/,
    seenBy: readers,
  },
  {
    name: 'challenge',
    pattern: '/challenges/$id',
    address: `/challenges/${challenge}`,
    title: '榜单',
    heading: /^老城低效商业空间焕新：已揭榜$/,
    seenBy: readers,
  },
  {
    name: 'adjustments',
    pattern: '/adjustments',
    address: '/adjustments',
    title: '动态调整',
    heading: /^2025年动态调整：24个片区在列/,
    seenBy: readers,
  },
  ...policyRoutes(readers),
  {
    name: 'rules',
    pattern: '/admin/rules',
    address: '/admin/rules',
    title: '规则',
    heading: /条规则：1条已有本市版本/,
    seenBy: everybody,
  },
  {
    name: 'rule',
    pattern: '/admin/rules/$kind/$code',
    address: '/admin/rules/light/light',
    title: '规则',
    heading: /亮灯规则：系统预置，最初$/,
    seenBy: everybody,
  },
  {
    name: 'import',
    pattern: '/admin/import',
    address: '/admin/import',
    title: '导入',
    heading: /^导入$/,
    seenBy: ['taskforce', 'department', 'auditor', 'admin'],
  },
  {
    name: 'setup',
    pattern: '/admin/setup',
    address: '/admin/setup',
    title: '建库清单',
    heading: /^建库清单$/,
    seenBy: ['taskforce', 'admin'],
  },
  {
    name: 'registry',
    pattern: '/admin/registry',
    address: '/admin/registry',
    title: '更名与合并',
    heading: /^更名与合并$/,
    seenBy: ['taskforce', 'auditor'],
  },
  {
    name: 'accounts',
    pattern: '/admin/users',
    address: '/admin/users',
    title: '账号',
    heading: /^账号$/,
    seenBy: ['admin', 'auditor'],
  },
  {
    name: 'trail',
    pattern: '/admin/audit',
    address: '/admin/audit',
    title: '操作记录',
    heading: /^操作记录$/,
    seenBy: ['auditor', 'taskforce', 'admin'],
  },
]

/** Other sights of the same pages: what is not ranked, not found, not begun, or opened over a page. */
export const views: readonly View[] = [
  {
    name: 'overview-snapshot',
    address: '/?snapshot=2025-09-1',
    heading: /^2025年9月重点片区专项债占/,
    seenBy: ['leader'],
  },
  {
    name: 'overview-october',
    address: '/?month=2025-10',
    heading: /^已审.*，暂计：2025年10月重点片区/,
    seenBy: ['leader'],
  },
  { name: 'overview-table', address: '/?lights=table', heading: /^2025年9月重点片区专项债占/, seenBy: ['taskforce'] },
  { name: 'overview-source', address: '/?source=bond-share', heading: /专项债投向占比$/, seenBy: ['taskforce'] },
  { name: 'areas-october', address: '/areas?month=2025-10', heading: /^片区$|片区\d+个/, seenBy: ['taskforce'] },
  { name: 'area-table', address: `/areas/${area.code}?trend=table`, heading: /本片区投资/, seenBy: ['taskforce'] },
  {
    name: 'projects-empty',
    address: '/projects?q=无此项目',
    heading: /^项目$|项目\d+个|符合条件的/,
    seenBy: ['district'],
  },
  { name: 'project-package', address: '/projects/P0993', heading: /打包项目/, seenBy: ['taskforce'] },
  { name: 'project-unstarted', address: '/projects/P0053', heading: /：/, seenBy: ['district'] },
  { name: 'review-queue', address: '/dispatch/review?queue=all', heading: /^2025年10月待审：/, seenBy: ['taskforce'] },
  {
    name: 'exceptions',
    address: '/dispatch/corrections?part=exceptions',
    heading: /^更正与放开$/,
    seenBy: ['taskforce', 'district'],
  },
  {
    name: 'correction-proposed',
    address: `/dispatch/corrections?propose=true&project=${ownProject.code}&on=2025-09`,
    heading: /^申请更正$/,
    seenBy: ['district'],
  },
  { name: 'blockers-board', address: '/blockers?view=open&show=board', heading: /堵点/, seenBy: ['taskforce'] },
  { name: 'blockers-answers', address: '/blockers?show=answers', heading: /堵点/, seenBy: ['leader'] },
  { name: 'blockers-closed', address: '/blockers?view=closed', heading: /堵点/, seenBy: ['auditor'] },
  {
    name: 'blockers-led',
    address: '/blockers?view=lead',
    heading: /堵点/,
    seenBy: ['department'],
  },
  { name: 'supervisions-red', address: '/supervisions?colour=red', heading: /^督办$/, seenBy: ['taskforce'] },
  { name: 'ranking-why', address: '/ranking?why=A02', heading: /^锦安活力老城：/, seenBy: ['leader', 'district'] },
  {
    name: 'ranking-october',
    address: '/ranking?group=districts&month=2025-10',
    heading: /暂不排名/,
    seenBy: ['taskforce'],
  },
  { name: 'bonds-what-if', address: '/bonds?tab=whatif', heading: /专项债/, seenBy: ['leader'] },
  { name: 'bonds-batches', address: '/bonds?tab=batches', heading: /专项债/, seenBy: ['department'] },
  {
    name: 'assessment-results',
    address: '/assessment?year=2024&tab=results',
    heading: /^2024年度全市双向考核/,
    seenBy: ['leader'],
  },
  {
    name: 'assessment-departments',
    address: '/assessment?year=2024&tab=results&direction=districts-mark-departments&view=table&matrix=difference',
    heading: /^2024年度全市双向考核/,
    seenBy: ['district'],
  },
  {
    name: 'assessment-score',
    address: '/assessment?year=2024&tab=results&target=D01',
    heading: /^锦安区：/,
    seenBy: ['taskforce'],
  },
  {
    name: 'assessment-audit',
    address: '/assessment?year=2024&tab=audit',
    heading: /^2024年度全市双向考核/,
    seenBy: ['taskforce'],
  },
  {
    name: 'assessment-progress',
    address: '/assessment?tab=progress',
    heading: /^2025年度全市双向考核/,
    seenBy: ['department'],
  },
  {
    name: 'assessment-sealed',
    address: '/assessment?tab=results',
    heading: /^2025年度全市双向考核/,
    seenBy: ['auditor'],
  },
  {
    name: 'assessment-appeals',
    address: '/assessment?year=2024&tab=appeals',
    heading: /^2024年度全市双向考核/,
    seenBy: ['district'],
  },
  {
    name: 'assessment-not-begun',
    address: '/assessment?year=2026',
    heading: /^2026年度全市双向考核还没有开始$/,
    seenBy: ['taskforce'],
  },
  {
    name: 'adjustment-proposals',
    address: '/adjustments?tab=proposals',
    heading: /^2025年动态调整：/,
    seenBy: ['taskforce', 'leader'],
  },
  { name: 'adjustment-rules', address: '/adjustments?tab=rules', heading: /^2025年动态调整：/, seenBy: ['taskforce'] },
  {
    name: 'adjustment-candidates',
    address: '/adjustments?tab=candidates',
    heading: /^2025年动态调整：/,
    seenBy: ['taskforce'],
  },
  {
    name: 'adjustment-consequences',
    address: '/adjustments?tab=consequences',
    heading: /^2025年动态调整：/,
    seenBy: ['taskforce', 'leader'],
  },
  { name: 'adjustment-scores', address: '/adjustments?tab=scores', heading: /^2025年动态调整：/, seenBy: ['district'] },
  { name: 'import-projects', address: '/admin/import?kind=projects', heading: /^导入项目$/, seenBy: ['taskforce'] },
  {
    name: 'import-stations',
    address: '/admin/import?kind=rail-stations',
    heading: /^导入轨道站点$/,
    seenBy: ['taskforce'],
  },
  {
    name: 'rule-draft',
    address: '/admin/rules/bond-watch/bond-watch',
    heading: /专项债提醒：系统预置，最初$/,
    seenBy: ['taskforce', 'auditor'],
  },
  {
    name: 'rule-editor',
    address: '/admin/rules/indicator/rail-800m?draft=new',
    heading: /轨道站点覆盖：系统预置，最初$/,
    seenBy: ['taskforce'],
  },
  {
    name: 'rule-editor-ranking',
    address: '/admin/rules/ranking/monthly-index?draft=new',
    heading: /月度考核指数：系统预置，最初$/,
    seenBy: ['taskforce'],
  },
  {
    name: 'rule-editor-adjustment',
    address: '/admin/rules/adjustment/adjustment?draft=new',
    heading: /动态调整：第1版，2025年2月起$/,
    seenBy: ['taskforce'],
  },
  ...policyViews,
  { name: 'trail-empty', address: '/admin/audit?q=无此记录', heading: /^操作记录$/, seenBy: ['auditor'] },
  { name: 'not-found', address: '/nowhere', heading: /^没有这个页面$/, seenBy: ['leader'] },
]
