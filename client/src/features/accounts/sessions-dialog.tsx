import type { Account } from '@pianqu/shared/accounts/account.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { OpenSessions } from '../../parts/account/open-sessions.tsx'
import { useMay } from '../../session/actor.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { sessionsQuery, useEndSession } from './accounts.queries.ts'

interface SessionsDialogProps {
  readonly account: Account
  readonly onClose: () => void
}

/** Where the holder of an account is signed in, and the way out of it. */
export function SessionsDialog({ account: { userId, username, name }, onClose }: SessionsDialogProps) {
  const mayEnd = useMay()('accounts:write')
  const end = useEndSession(userId)
  return (
    <Dialog isOpen isWide onClose={onClose} title={`${name}（${username}）的登录`} cancel="关闭">
      <OpenSessions
        query={useQuery(sessionsQuery(userId))}
        permission="accounts:read"
        end={mayEnd ? end : null}
        empty="现在没有在任何设备上登录"
      />
    </Dialog>
  )
}
