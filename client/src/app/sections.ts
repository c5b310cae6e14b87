import type { Actor } from '@pianqu/shared/access/access.ts'
import { type Pattern, patterns } from '../navigation/paths.ts'
import { mayAny } from '../session/actor.tsx'
import type { Page } from './page.ts'

interface Tab {
  readonly label: string
  readonly path: Pattern
  /** Pages that are reached from the tab and keep it marked. */
  readonly below: readonly Pattern[]
}

export interface Section {
  readonly label: string
  readonly tabs: readonly Tab[]
}

/** The plan of the app. What is not built, or not open to a person, is absent. */
const plan: readonly Section[] = [
  { label: '总览', tabs: [{ label: '总览', path: patterns.overview, below: [] }] },
  {
    label: '片区',
    tabs: [
      { label: '片区', path: patterns.areas, below: [patterns.area] },
      { label: '项目', path: patterns.projects, below: [patterns.project] },
    ],
  },
  {
    label: '专题',
    tabs: [
      { label: '专项债', path: patterns.bonds, below: [patterns.bondBatch] },
      { label: '轨道覆盖', path: patterns.rail, below: [] },
    ],
  },
  {
    label: '调度',
    tabs: [
      { label: '本月填报', path: patterns.dispatch, below: [] },
      { label: '审核', path: patterns.review, below: [] },
      { label: '更正与放开', path: patterns.corrections, below: [] },
      { label: '快照', path: patterns.snapshots, below: [] },
    ],
  },
  {
    label: '考核',
    tabs: [
      { label: '考核排名', path: patterns.ranking, below: [patterns.rankingRules] },
      { label: '双向考核', path: patterns.assessment, below: [patterns.scheme] },
      { label: '赛马', path: patterns.races, below: [] },
      { label: '揭榜挂帅', path: patterns.challenges, below: [patterns.challenge] },
      { label: '动态调整', path: patterns.adjustments, below: [] },
    ],
  },
  {
    label: '管理',
    tabs: [
      { label: '导入', path: patterns.importing, below: [] },
      { label: '账号', path: patterns.accounts, below: [] },
      { label: '操作记录', path: patterns.trail, below: [] },
    ],
  },
]

/** The sections with the tabs that exist and that this person may open. */
export function visibleSections(actor: Pick<Actor, 'role'>, pages: readonly Page[]): Section[] {
  const open = new Set(pages.filter((page) => mayAny(actor, page.anyOf)).map((page) => page.path))
  return plan
    .map((section) => ({ ...section, tabs: section.tabs.filter((tab) => open.has(tab.path)) }))
    .filter((section) => section.tabs.length > 0)
}

/** Whether a tab is the one that shows a page. */
export function isTabOf(tab: Tab, pattern: string): boolean {
  return [tab.path, ...tab.below].some((path) => path === pattern)
}
