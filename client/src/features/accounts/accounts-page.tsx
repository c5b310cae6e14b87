import type { Account } from '@pianqu/shared/accounts/account.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Note } from '../../ui/words/note.tsx'
import { accountsQuery } from './accounts.queries.ts'
import { AccountsTable } from './accounts-table.tsx'
import { AddAccountDialog } from './add-account-dialog.tsx'
import { StepDialog } from './step-dialog.tsx'

/** Who may sign in, as what, for which unit. */
export function AccountsPage() {
  const mayWrite = useMay()('accounts:write')
  const [isAdding, setIsAdding] = useState(false)
  const [asked, setAsked] = useState<Account | null>(null)
  const query = useQuery(accountsQuery)
  return (
    <>
      <PageHeader
        title="账号"
        aside={
          mayWrite && (
            <Button variant="primary" onClick={() => setIsAdding(true)}>
              新增账号
            </Button>
          )
        }
      />
      <Loaded what="账号" permission="accounts:read" query={query} skeleton={<Skeleton height={36} count={8} />}>
        {({ rows }) => (
          <>
            <Note kind="faint">
              共 {rows.length} 个账号，{rows.filter(({ disabled }) => disabled).length} 个已停用
            </Note>
            <AccountsTable rows={rows} onStep={mayWrite ? setAsked : null} />
          </>
        )}
      </Loaded>
      {isAdding && <AddAccountDialog onClose={() => setIsAdding(false)} />}
      {asked && <StepDialog account={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
