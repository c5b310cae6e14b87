import { permissions, roleNames } from '@pianqu/shared/access/access.ts'
import { Suspense, useState } from 'react'
import { useMay } from '../session/actor.tsx'
import { ForbiddenNotice } from '../ui/forbidden-notice.tsx'
import { PageTitle } from '../ui/layout/page-title.ts'
import type { Page } from './page.ts'
import { PendingPage } from './pending-page.tsx'

/** Names the page and keeps it closed to those who may not open it, saying who may and who grants it. */
export function PageFrame({ page }: { readonly page: Page }) {
  const mayUse = useMay()
  const Content = page.component
  const [name, setName] = useState<string>()
  return (
    <>
      <title>{`${name === undefined ? '' : `${name} · `}${page.title} · 片区调度`}</title>
      {mayUse(...page.anyOf) ? (
        <Suspense fallback={<PendingPage />}>
          <PageTitle value={setName}>
            <Content />
          </PageTitle>
        </Suspense>
      ) : (
        <>
          <h1>{page.title}</h1>
          <ForbiddenNotice what={page.title} openTo={rolesOf(page)} />
        </>
      )}
    </>
  )
}

function rolesOf(page: Page): string[] {
  const roles = new Set(page.anyOf.flatMap((permission) => [...permissions[permission]]))
  return [...roles].map((role) => roleNames[role])
}
