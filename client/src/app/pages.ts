import { lazyRouteComponent } from '@tanstack/react-router'
import { accountsSearch } from '../features/accounts/accounts.search.ts'
import { adjustmentsSearch } from '../features/adjustments/adjustments.search.ts'
import { areaSearch, areasSearch } from '../features/areas/areas.search.ts'
import { assessmentSearch } from '../features/assessment/assessment.search.ts'
import { blockersSearch } from '../features/blockers/blockers.search.ts'
import { supervisionsSearch } from '../features/blockers/supervisions.search.ts'
import { bondBatchSearch, bondsSearch } from '../features/bonds/bonds.search.ts'
import { challengesSearch } from '../features/challenges/challenges.search.ts'
import { correctionsSearch } from '../features/corrections/corrections.search.ts'
import { dispatchSearch } from '../features/dispatch/dispatch.search.ts'
import { importSearch } from '../features/importing/import.search.ts'
import { meetingsSearch, presentSearch } from '../features/meetings/meetings.search.ts'
import { overviewSearch } from '../features/overview/overview.search.ts'
import { projectsSearch } from '../features/projects/projects.search.ts'
import { racesSearch } from '../features/races/races.search.ts'
import { railSearch } from '../features/rail/rail.search.ts'
import { rankingSearch } from '../features/ranking/ranking.search.ts'
import { reviewSearch } from '../features/review/review.search.ts'
import { ruleSearch } from '../features/rules/rules.search.ts'
import { silencesSearch } from '../features/silences/silences.search.ts'
import { snapshotsSearch } from '../features/snapshots/snapshots.search.ts'
import { trailSearch } from '../features/trail/trail.search.ts'
import { patterns } from '../navigation/paths.ts'
import { noSearch, type Page } from './page.ts'

/** The screens that exist, for those who may open them. One that is within no other has its tab in `sections.ts`. */
export const pages: readonly Page[] = [
  {
    path: patterns.inbox,
    title: '我的待办',
    anyOf: ['figures:read', 'accounts:read'],
    search: noSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/inbox/inbox-page.tsx'), 'InboxPage'),
  },
  {
    path: patterns.overview,
    title: '总览',
    anyOf: ['figures:read'],
    search: overviewSearch,
    readsSnapshots: true,
    component: lazyRouteComponent(() => import('../features/overview/overview-page.tsx'), 'OverviewPage'),
  },
  {
    path: patterns.areas,
    title: '片区',
    anyOf: ['figures:read'],
    search: areasSearch,
    readsSnapshots: true,
    component: lazyRouteComponent(() => import('../features/areas/areas-page.tsx'), 'AreasPage'),
  },
  {
    path: patterns.area,
    title: '片区',
    within: patterns.areas,
    anyOf: ['figures:read'],
    search: areaSearch,
    readsSnapshots: true,
    component: lazyRouteComponent(() => import('../features/areas/area-page.tsx'), 'AreaPage'),
  },
  {
    path: patterns.projects,
    title: '项目',
    anyOf: ['figures:read'],
    search: projectsSearch,
    readsSnapshots: true,
    component: lazyRouteComponent(() => import('../features/projects/projects-page.tsx'), 'ProjectsPage'),
  },
  {
    path: patterns.project,
    title: '项目',
    within: patterns.projects,
    anyOf: ['figures:read'],
    search: noSearch,
    readsSnapshots: true,
    component: lazyRouteComponent(() => import('../features/projects/project-page.tsx'), 'ProjectPage'),
  },
  {
    path: patterns.bonds,
    title: '专项债',
    anyOf: ['figures:read'],
    search: bondsSearch,
    month: 'today',
    component: lazyRouteComponent(() => import('../features/bonds/year/bonds-page.tsx'), 'BondsPage'),
  },
  {
    path: patterns.bondBatch,
    title: '专项债批次',
    within: patterns.bonds,
    anyOf: ['figures:read'],
    search: bondBatchSearch,
    month: 'today',
    component: lazyRouteComponent(() => import('../features/bonds/batch/batch-page.tsx'), 'BatchPage'),
  },
  {
    path: patterns.rail,
    title: '轨道覆盖',
    anyOf: ['figures:read'],
    search: railSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/rail/rail-page.tsx'), 'RailPage'),
  },
  {
    path: patterns.dispatch,
    title: '本月填报',
    anyOf: ['reports:write'],
    search: dispatchSearch,
    month: 'board',
    component: lazyRouteComponent(() => import('../features/dispatch/dispatch-page.tsx'), 'DispatchPage'),
  },
  {
    path: patterns.review,
    title: '审核',
    anyOf: ['reports:review', 'reports:read'],
    search: reviewSearch,
    month: 'board',
    component: lazyRouteComponent(() => import('../features/review/review-page.tsx'), 'ReviewPage'),
  },
  {
    path: patterns.blockers,
    title: '堵点',
    anyOf: ['blockers:read'],
    search: blockersSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/blockers/blockers-page.tsx'), 'BlockersPage'),
  },
  {
    path: patterns.blocker,
    title: '堵点',
    within: patterns.blockers,
    anyOf: ['blockers:read'],
    search: noSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/blockers/one/blocker-page.tsx'), 'BlockerPage'),
  },
  {
    path: patterns.supervisions,
    title: '督办',
    anyOf: ['blockers:read'],
    search: supervisionsSearch,
    month: 'none',
    component: lazyRouteComponent(
      () => import('../features/blockers/supervisions/supervisions-page.tsx'),
      'SupervisionsPage',
    ),
  },
  {
    path: patterns.silences,
    title: '沉默预警',
    anyOf: ['reports:review', 'reports:read'],
    search: silencesSearch,
    component: lazyRouteComponent(() => import('../features/silences/silences-page.tsx'), 'SilencesPage'),
  },
  {
    path: patterns.corrections,
    title: '更正与放开',
    anyOf: ['reports:write', 'reports:review', 'reports:read'],
    search: correctionsSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/corrections/corrections-page.tsx'), 'CorrectionsPage'),
  },
  {
    path: patterns.meetings,
    title: '会议',
    anyOf: ['meetings:read'],
    search: meetingsSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/meetings/meetings-page.tsx'), 'MeetingsPage'),
  },
  {
    path: patterns.meeting,
    title: '会议',
    within: patterns.meetings,
    anyOf: ['meetings:read'],
    search: noSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/meetings/prepare/meeting-page.tsx'), 'MeetingPage'),
  },
  {
    path: patterns.brief,
    title: '一页会前通',
    within: patterns.meetings,
    anyOf: ['meetings:read'],
    search: noSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/meetings/brief/brief-page.tsx'), 'BriefPage'),
  },
  {
    path: patterns.present,
    title: '会议演示',
    within: patterns.meetings,
    anyOf: ['meetings:read'],
    search: presentSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/meetings/present/present-page.tsx'), 'PresentPage'),
  },
  {
    path: patterns.snapshots,
    title: '快照',
    anyOf: ['figures:read'],
    search: snapshotsSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/snapshots/snapshots-page.tsx'), 'SnapshotsPage'),
  },
  {
    path: patterns.briefs,
    title: '文件',
    anyOf: ['figures:read'],
    search: noSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/briefs/briefs-page.tsx'), 'BriefsPage'),
  },
  {
    path: patterns.assessment,
    title: '双向考核',
    anyOf: ['assessment:read'],
    search: assessmentSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/assessment/assessment-page.tsx'), 'AssessmentPage'),
  },
  {
    path: patterns.scheme,
    title: '考核方案',
    within: patterns.assessment,
    anyOf: ['assessment:read'],
    search: noSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/assessment/schemes/scheme-page.tsx'), 'SchemePage'),
  },
  {
    path: patterns.ranking,
    title: '考核排名',
    anyOf: ['figures:read'],
    search: rankingSearch,
    readsSnapshots: true,
    component: lazyRouteComponent(() => import('../features/ranking/ranking-page.tsx'), 'RankingPage'),
  },
  {
    path: patterns.races,
    title: '赛马',
    anyOf: ['figures:read'],
    search: racesSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/races/races-page.tsx'), 'RacesPage'),
  },
  {
    path: patterns.challenges,
    title: '揭榜挂帅',
    anyOf: ['figures:read'],
    search: challengesSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/challenges/challenges-page.tsx'), 'ChallengesPage'),
  },
  {
    path: patterns.challenge,
    title: '榜单',
    within: patterns.challenges,
    anyOf: ['figures:read'],
    search: noSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/challenges/challenge-page.tsx'), 'ChallengePage'),
  },
  {
    path: patterns.adjustments,
    title: '动态调整',
    anyOf: ['figures:read'],
    search: adjustmentsSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/adjustments/adjustments-page.tsx'), 'AdjustmentsPage'),
  },
  {
    path: patterns.rules,
    title: '规则',
    anyOf: ['figures:read', 'accounts:read'],
    search: noSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/rules/rules-page.tsx'), 'RulesPage'),
  },
  {
    path: patterns.rule,
    title: '规则',
    within: patterns.rules,
    anyOf: ['figures:read', 'accounts:read'],
    search: ruleSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/rules/rule-page.tsx'), 'RulePage'),
  },
  {
    path: patterns.setup,
    title: '建库清单',
    anyOf: ['accounts:write', 'periods:write'],
    search: noSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/setup/setup-page.tsx'), 'SetupPage'),
  },
  {
    path: patterns.importing,
    title: '导入',
    anyOf: ['imports:read'],
    search: importSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/importing/import-page.tsx'), 'ImportPage'),
  },
  {
    path: patterns.registry,
    title: '更名与合并',
    anyOf: ['registry:import', 'reports:read'],
    search: noSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/registry/registry-page.tsx'), 'RegistryPage'),
  },
  {
    path: patterns.accounts,
    title: '账号',
    anyOf: ['accounts:read'],
    search: accountsSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/accounts/accounts-page.tsx'), 'AccountsPage'),
  },
  {
    path: patterns.trail,
    title: '操作记录',
    anyOf: ['trail:read'],
    search: trailSearch,
    month: 'none',
    component: lazyRouteComponent(() => import('../features/trail/trail-page.tsx'), 'TrailPage'),
  },
]
