import { lazyRouteComponent } from '@tanstack/react-router'
import { overviewSearch } from '../features/overview/overview.search.ts'
import { patterns } from '../session/paths.ts'
import type { Page } from './page.ts'

/** The screens that exist. A line here makes the route, and its section and tab appear for those who may open it. */
export const pages: readonly Page[] = [
  {
    path: patterns.overview,
    title: '总览',
    anyOf: ['figures:read'],
    search: overviewSearch,
    component: lazyRouteComponent(() => import('../features/overview/overview-page.tsx'), 'OverviewPage'),
  },
]
