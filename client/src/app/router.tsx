import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  retainSearchParams,
  stripSearchParams,
} from '@tanstack/react-router'
import type { z } from 'zod'
import { signInSearch } from '../features/session/sign-in.search.ts'
import { patterns } from '../navigation/paths.ts'
import { commonSearch } from '../navigation/search.ts'
import { ErrorPage } from './error-page.tsx'
import { Layout } from './layout.tsx'
import { LonelyPage } from './lonely-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import type { Page } from './page.ts'
import { PageFrame } from './page-frame.tsx'
import { pages } from './pages.ts'
import { PendingPage } from './pending-page.tsx'
import { requireSession } from './require-session.ts'
import { bringPage, standAt } from './standing/bring-page.ts'
import { lazyRouteComponent } from './standing/lazy-page.tsx'

export interface RouterContext {
  readonly queryClient: QueryClient
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  validateSearch: (raw) => commonSearch.parse(raw),
  search: { middlewares: [retainSearchParams<z.output<typeof commonSearch>>(['month', 'snapshot'])] },
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: patterns.signIn,
  validateSearch: (raw) => signInSearch.parse(raw),
  component: lazyRouteComponent(() => import('../features/session/sign-in-page.tsx'), 'SignInPage'),
})

const oneTime = createRoute({
  getParentRoute: () => root,
  path: patterns.oneTime,
  validateSearch: (raw) => signInSearch.parse(raw),
  component: lazyRouteComponent(() => import('../features/session/one-time-page.tsx'), 'OneTimePage'),
})

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: patterns.secondFactor,
  validateSearch: (raw) => signInSearch.parse(raw),
  component: lazyRouteComponent(() => import('../features/session/second-factor-page.tsx'), 'SecondFactorPage'),
})

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: ({ context, location }) => requireSession(context.queryClient, location),
  component: Layout,
  errorComponent: (props) => (
    <LonelyPage>
      <ErrorPage {...props} />
    </LonelyPage>
  ),
})

/** Any address that no page has, inside the frame, so that there is a way on. */
const elsewhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFoundPage })

const routeOf = (page: Page) =>
  createRoute({
    getParentRoute: () => shell,
    path: page.path,
    validateSearch: (raw: Record<string, unknown>): Record<string, unknown> => page.search.parse(raw),
    search: { middlewares: [stripSearchParams(page.search.parse({}))] },
    remountDeps: ({ params }) => params,
    beforeLoad: ({ location, preload }) => bringPage(page, location.href, preload),
    component: () => <PageFrame page={page} />,
  })

export function createAppRouter(context: RouterContext) {
  const router = createRouter({
    routeTree: root.addChildren([signIn, oneTime, secondFactor, shell.addChildren([...pages.map(routeOf), elsewhere])]),
    context,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  })
  router.subscribe('onResolved', ({ toLocation }) => standAt(toLocation.href))
  return router
}
