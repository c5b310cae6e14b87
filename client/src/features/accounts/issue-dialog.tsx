import type { Account, IssuedPassword } from '@pianqu/shared/accounts/account.contract.ts'
import { oneTimeDays } from '@pianqu/shared/accounts/account-rule.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { copyText } from '../../ui/table/copy-table.ts'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './accounts.module.css'
import { useIssuePasswords } from './accounts.queries.ts'
import { slipsPage } from './slips-page.ts'

interface IssueDialogProps {
  readonly accounts: readonly Account[]
  readonly onClose: () => void
}

const columns: readonly Column<IssuedPassword>[] = [
  { key: 'username', header: '用户名', cell: ({ username }) => username },
  { key: 'name', header: '姓名', cell: ({ name }) => name },
  { key: 'unit', header: '单位', cell: ({ unitName }) => unitName ?? '—' },
  {
    key: 'password',
    header: '一次性密码',
    cell: ({ password }) => <code className={styles['secret']}>{password}</code>,
  },
]

/** Opens the slips in a window of their own, from where they are printed. */
function printSlips(rows: readonly IssuedPassword[]): void {
  const slips = window.open('', '_blank')
  if (!slips) return
  slips.document.write(slipsPage(rows, location.origin))
  slips.document.close()
  slips.print()
}

/** Gives people one-time passwords, and shows them this once. */
export function IssueDialog({ accounts, onClose }: IssueDialogProps) {
  const { mutate, data, isPending, error } = useIssuePasswords()
  const toast = useToast()
  const [only] = accounts
  const whom = accounts.length === 1 && only ? `${only.name}（${only.username}）` : `${accounts.length} 个账号`
  if (data) {
    const copy = () => {
      const text = data.rows.map(({ username, name, password }) => [username, name, password].join('\t')).join('\n')
      toast(copyText(text) ? '已复制' : '没有复制成功，请手工抄写')
    }
    const until = data.rows[0]?.until
    return (
      <Dialog
        isOpen
        isWide
        onClose={onClose}
        title={`${whom}的一次性密码`}
        description={`只显示这一次，关闭后不能再看。请打印成条，当面交给本人；${until ? instantText(until) : ''}前有效，本人登录时必须换成自己的密码。`}
        cancel={null}
        actions={
          <>
            <Button onClick={copy}>复制</Button>
            <Button onClick={() => printSlips(data.rows)}>打印密码条</Button>
            <Button variant="primary" onClick={onClose}>
              已交给本人
            </Button>
          </>
        }
      >
        <DataTable caption="一次性密码" columns={columns} rows={data.rows} rowKey="userId" />
      </Dialog>
    )
  }
  const open = accounts.filter(({ openSessions }) => openSessions > 0).length
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`给${whom}发放一次性密码？`}
      description={`原来的密码作废${open > 0 ? `，其中 ${open} 个正在登录的会立即退出` : ''}。所属单位（没有单位的，同角色的人）会看到这次发放。`}
      problem={error && problemOf(error)}
      actions={
        <Button
          variant="primary"
          onClick={() => mutate({ userIds: accounts.map(({ userId }) => userId) })}
          isBusy={isPending}
        >
          发放
        </Button>
      }
    >
      <Note>
        一次性密码由系统生成，{oneTimeDays}天内有效，只能用来换成本人自己的密码；管理员不能用它查看或办理任何业务。
      </Note>
    </Dialog>
  )
}
