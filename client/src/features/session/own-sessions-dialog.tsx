import { useQuery } from '@tanstack/react-query'
import { OpenSessions } from '../../parts/account/open-sessions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ownSessionsQuery, useEndOwnSession } from './session.queries.ts'

/** Where one is signed in oneself, and the way out of what was left open elsewhere. */
export function OwnSessionsDialog({ onClose }: { readonly onClose: () => void }) {
  const end = useEndOwnSession()
  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title="登录设备"
      description="不是本人的，请退出后立即更换密码。"
      cancel="关闭"
    >
      <OpenSessions query={useQuery(ownSessionsQuery)} permission="figures:read" end={end} empty="没有正在登录的设备" />
    </Dialog>
  )
}
