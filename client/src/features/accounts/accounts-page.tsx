import { roleNames, roles } from '@pianqu/shared/access/access.ts'
import type { Account } from '@pianqu/shared/accounts/account.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { SetupAtHome } from '../../parts/setup/setup-at-home.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Filters } from '../../ui/layout/filters.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Note } from '../../ui/words/note.tsx'
import { accountsQuery } from './accounts.queries.ts'
import { accountsSearch } from './accounts.search.ts'
import { type AccountStep, AccountsTable } from './accounts-table.tsx'
import { AddAccountDialog } from './add-account-dialog.tsx'
import { DropFactorDialog } from './drop-factor-dialog.tsx'
import { EditAccountDialog } from './edit-account-dialog.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { SessionsDialog } from './sessions-dialog.tsx'
import { StepDialog } from './step-dialog.tsx'
import { UpkeepNote } from './upkeep-note.tsx'

/** Nobody can sign in to it before a password is issued. */
const isWaiting = ({ password, disabled }: Account): boolean =>
  !disabled && (password === 'none' || password === 'expired')

interface Asked {
  readonly step: AccountStep
  readonly account: Account
}

const stateOptions = [
  { value: '', label: '全部' },
  { value: 'waiting', label: '等待发放密码' },
  { value: 'disabled', label: '已停用' },
]
const roleOptions = [{ value: '', label: '全部' }, ...roles.map((role) => ({ value: role, label: roleNames[role] }))]

/** Who may sign in, as what, for which unit. */
export function AccountsPage() {
  const mayWrite = useMay()('accounts:write')
  const [search, change] = usePageSearch(accountsSearch)
  const [isAdding, setIsAdding] = useState(false)
  const [issuing, setIssuing] = useState<readonly Account[]>([])
  const [asked, setAsked] = useState<Asked | null>(null)
  const query = useQuery(accountsQuery)
  const waiting = query.data?.rows.filter(isWaiting) ?? []
  const close = () => setAsked(null)
  const isInSight = (account: Account): boolean =>
    (!search.role || account.role === search.role) &&
    (search.state !== 'waiting' || isWaiting(account)) &&
    (search.state !== 'disabled' || account.disabled) &&
    [account.username, account.name, account.unitName].some((text) => text?.includes(search.q.trim()))
  return (
    <>
      <PageHeader
        title="账号"
        aside={
          mayWrite && (
            <Row gap={8}>
              {waiting.length > 0 && (
                <Button onClick={() => setIssuing(waiting.slice(0, 200))}>
                  给 {Math.min(waiting.length, 200)} 个账号发放密码
                </Button>
              )}
              <Link {...paths.importing({ kind: 'accounts' })} className={buttonClass()}>
                按表导入
              </Link>
              <Button variant="primary" onClick={() => setIsAdding(true)}>
                新增账号
              </Button>
            </Row>
          )
        }
      />
      <SetupAtHome />
      <UpkeepNote />
      <Loaded what="账号" permission="accounts:read" query={query} skeleton={<Skeleton height={36} count={8} />}>
        {({ rows }) => {
          const shown = rows.filter(isInSight)
          return (
            <>
              <Filters label="筛选账号">
                <SearchField label="查找" value={search.q} onSearch={(q) => change({ q })} />
                <Select
                  label="角色"
                  value={search.role ?? ''}
                  options={roleOptions}
                  onChange={(role) => change({ role: role || undefined })}
                />
                <Select
                  label="状态"
                  value={search.state ?? ''}
                  options={stateOptions}
                  onChange={(state) => change({ state: accountsSearch.shape.state.parse(state || undefined) })}
                />
              </Filters>
              <Note kind="faint">
                共 {rows.length} 个账号，{rows.filter(({ disabled }) => disabled).length} 个已停用
                {shown.length < rows.length && `；按条件列出 ${shown.length} 个`}
              </Note>
              <AccountsTable
                rows={shown}
                isFiltered={rows.length > 0}
                mayWrite={mayWrite}
                onStep={(step, account) => (step === 'issue' ? setIssuing([account]) : setAsked({ step, account }))}
              />
            </>
          )
        }}
      </Loaded>
      {isAdding && <AddAccountDialog onClose={() => setIsAdding(false)} onAdded={(account) => setIssuing([account])} />}
      {issuing.length > 0 && <IssueDialog accounts={issuing} onClose={() => setIssuing([])} />}
      {asked?.step === 'edit' && <EditAccountDialog account={asked.account} onClose={close} />}
      {asked?.step === 'sessions' && <SessionsDialog account={asked.account} onClose={close} />}
      {asked?.step === 'drop-factor' && <DropFactorDialog account={asked.account} onClose={close} />}
      {asked?.step === 'disable' && <StepDialog account={asked.account} onClose={close} />}
    </>
  )
}
