import { roleNames } from '@pianqu/shared/access/access.ts'
import { type Account, passwordStateNames } from '@pianqu/shared/accounts/account.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { useSession } from '../../session/actor.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Num } from '../../ui/num.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './accounts.module.css'

/** What an administrator does with an account. */
export type AccountStep = 'edit' | 'issue' | 'sessions' | 'drop-factor' | 'disable'

interface AccountsTableProps {
  readonly rows: readonly Account[]
  /** There are others, which are not in sight. */
  readonly isFiltered: boolean
  readonly mayWrite: boolean
  readonly onStep: (step: AccountStep, account: Account) => void
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
    cell: ({ disabled, password, hasSecondFactor }) =>
      disabled ? (
        <span className={styles['disabled']}>已停用</span>
      ) : (
        `${passwordStateNames[password]}${hasSecondFactor ? '、动态验证码' : ''}`
      ),
  },
  {
    key: 'last',
    header: '上次登录',
    cell: ({ lastSignInAt, openSessions }) => (
      <>
        <Num value={lastSignInAt && instantText(lastSignInAt)} missing="还没有登录过" />
        {openSessions > 0 && (
          <Note as="small" kind="fine">
            {' '}
            正在登录 {openSessions} 处
          </Note>
        )}
      </>
    ),
  },
]

interface Asking {
  readonly isOwn: boolean
  readonly mayWrite: boolean
}

/** What may be done with an account, in the order of the menu. Nobody can lock themselves out. */
function stepsOf({ disabled, hasSecondFactor }: Account, { isOwn, mayWrite }: Asking): [AccountStep, string][] {
  if (!mayWrite) return [['sessions', '登录情况']]
  const steps: [AccountStep, string, boolean][] = [
    ['edit', '更改姓名、角色、单位', true],
    ['issue', '发放一次性密码', !isOwn && !disabled],
    ['sessions', '登录情况', true],
    ['drop-factor', '解除动态验证码', !isOwn && hasSecondFactor],
    ['disable', disabled ? '启用' : '停用', !isOwn],
  ]
  return steps.flatMap(([what, label, isOffered]) => (isOffered ? [[what, label]] : []))
}

/** One row for each account. */
export function AccountsTable({ rows, isFiltered, mayWrite, onStep }: AccountsTableProps) {
  const { actor } = useSession()
  const itemsOf = (account: Account) =>
    stepsOf(account, { isOwn: account.userId === actor.userId, mayWrite }).map(([what, label]) => ({
      label,
      onSelect: () => onStep(what, account),
    }))
  return (
    <DataTable
      caption="账号"
      columns={columns}
      steps={(account) => (
        <>
          {account.userId === actor.userId && (
            <Note as="span" kind="faint">
              当前账号{' '}
            </Note>
          )}
          <Menu
            label={`账号 ${account.username} 的操作`}
            trigger="操作"
            triggerClass={buttonClass()}
            items={itemsOf(account)}
          />
        </>
      )}
      rows={rows}
      rowKey="userId"
      empty={
        isFiltered ? (
          <EmptyNotice title="没有符合条件的账号">放宽查找、角色或状态再看。</EmptyNotice>
        ) : (
          <EmptyNotice title="还没有账号" />
        )
      }
    />
  )
}
