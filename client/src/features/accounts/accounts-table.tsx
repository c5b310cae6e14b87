import { roleNames } from '@pianqu/shared/access/access.ts'
import type { Account } from '@pianqu/shared/accounts/account.contract.ts'
import { useSession } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Num } from '../../ui/num.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { instantText } from '../../ui/text/instant-text.ts'
import { Note } from '../../ui/words/note.tsx'
import styles from './accounts.module.css'

interface AccountsTableProps {
  readonly rows: readonly Account[]
  /** Asks to disable or enable; null for those who only read. */
  readonly onStep: ((account: Account) => void) | null
}

const columns: readonly Column<Account>[] = [
  { key: 'username', header: '用户名', cell: ({ username }) => username },
  { key: 'name', header: '姓名', cell: ({ name }) => name },
  { key: 'role', header: '角色', cell: ({ role }) => roleNames[role] },
  {
    key: 'unit',
    header: '单位',
    cell: ({ unitName, unitCode }) => <Num value={unitName ?? unitCode} missing="不属于单位" />,
  },
  {
    key: 'state',
    header: '状态',
    cell: ({ disabled }) => (disabled ? <span className={styles['disabled']}>已停用</span> : '正常使用'),
  },
  { key: 'created', header: '建立时间', cell: ({ createdAt }) => instantText(createdAt) },
]

/** One row for each account. Nobody can lock themselves out. */
export function AccountsTable({ rows, onStep }: AccountsTableProps) {
  const { actor } = useSession()
  const steps = (account: Account) =>
    account.userId === actor.userId ? (
      <Note as="span" kind="faint">
        当前账号
      </Note>
    ) : (
      <Button
        onClick={() => onStep?.(account)}
        aria-label={`${account.disabled ? '启用' : '停用'}账号 ${account.username}`}
      >
        {account.disabled ? '启用' : '停用'}
      </Button>
    )
  return (
    <DataTable
      caption="账号"
      columns={columns}
      steps={onStep && steps}
      rows={rows}
      rowKey="userId"
      empty={<EmptyNotice title="还没有账号" />}
    />
  )
}
