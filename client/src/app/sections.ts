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

interface Plan {
  readonly label: string
  readonly tabs: readonly Pattern[]
}

/** The plan of the app. What is not built, or not open to a person, is absent. */
const plan: readonly Plan[] = [
  { label: '我的待办', tabs: [patterns.inbox] },
  { label: '总览', tabs: [patterns.overview] },
  { label: '片区', tabs: [patterns.areas, patterns.projects] },
  { label: '专题', tabs: [patterns.bonds, patterns.rail] },
  {
    label: '调度',
    tabs: [
      patterns.dispatch,
      patterns.review,
      patterns.blockers,
      patterns.supervisions,
      patterns.silences,
      patterns.meetings,
      patterns.corrections,
      patterns.snapshots,
      patterns.briefs,
    ],
  },
  {
    label: '考核',
    tabs: [patterns.ranking, patterns.assessment, patterns.races, patterns.challenges, patterns.adjustments],
  },
  { label: '政策', tabs: [patterns.policy, patterns.policyCalc, patterns.indicators] },
  {
    label: '管理',
    tabs: [patterns.importing, patterns.registry, patterns.accounts, patterns.rules, patterns.trail, patterns.setup],
  },
]

/** The sections with the tabs that exist and that this person may open. */
export function visibleSections(actor: Pick<Actor, 'role'>, pages: readonly Page[]): Section[] {
  const tabOf = (pattern: Pattern): Tab[] => {
    const page = pages.find(({ path }) => path === pattern)
    if (!page || !mayAny(actor, page.anyOf)) return []
    return [
      {
        label: page.title,
        path: pattern,
        below: pages.flatMap(({ path, within }) => (within === pattern ? [path] : [])),
      },
    ]
  }
  return plan.map(({ label, tabs }) => ({ label, tabs: tabs.flatMap(tabOf) })).filter(({ tabs }) => tabs.length > 0)
}

/** Whether a tab is the one that shows a page. */
export function isTabOf(tab: Tab, pattern: string): boolean {
  return [tab.path, ...tab.below].some((path) => path === pattern)
}
